// The portal in a browser, served by the program itself.
import { defineConfig } from "@playwright/test";
import { browser } from "./desk/browser.ts";
import type { Settings } from "./desk/engine.ts";

export default defineConfig<object, Settings>({
  outputDir: "../../target/portal/results",
  reporter: process.env.CI ? [["list"]] : [["line"]],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    ...browser,
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    screenshot: "only-on-failure",
  },
  projects: [
    // A desk is made once for each database, then every test has a copy of it.
    ...(["sqlite", "postgres"] as const).flatMap((engine) => [
      { name: `${engine} desk`, testMatch: "desk/make.setup.ts", use: { engine } },
      { name: engine, testDir: "journeys", dependencies: [`${engine} desk`], use: { engine } },
    ]),
    // What does not depend on the database.
    { name: "bars", testDir: "bars", dependencies: ["sqlite desk"], use: { engine: "sqlite" } },
  ],
});
