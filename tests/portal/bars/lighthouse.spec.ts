// What Lighthouse says of the main pages, of that which does not depend on the machine's load.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { args, executablePath } from "../desk/browser.ts";
import { expect, signIn, test } from "../desk/test.ts";
import { open, PAGES } from "./pages.ts";

const MAIN = ["sign-in", "desk", "clients", "review", "home of a client"];

for (const shown of PAGES.filter(({ name }) => MAIN.includes(name))) {
  test(`Lighthouse is content with the page: ${shown.name}`, async ({ desk }, info) => {
    test.slow();
    const profile = info.outputPath("profile");
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [...args, "--remote-debugging-port=0"],
      baseURL: desk.url,
    });
    const [page] = browser.pages();
    if (!page) throw new Error("the browser shows no page");
    if (shown.who) await signIn(page, shown.who);
    await open(page, shown);
    const result = await lighthouse(page.url(), {
      port: Number(readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n")[0]),
      disableStorageReset: true,
      formFactor: "desktop",
      screenEmulation: { disabled: true },
      onlyCategories: ["accessibility", "best-practices"],
      onlyAudits: ["cumulative-layout-shift"],
    });
    await browser.close();
    if (!result) throw new Error("Lighthouse says nothing");
    const { audits, categories, runtimeError } = result.lhr;
    expect(runtimeError).toBeUndefined();
    const broken = Object.values(audits).flatMap(({ errorMessage }) => errorMessage ?? []);
    expect(broken, "what Lighthouse could not look at").toEqual([]);
    const failed = Object.values(audits)
      .filter(({ score }) => score !== null && score < 1)
      .map(({ id, title, details }) => `${id}: ${title} ${JSON.stringify(details)}`);
    expect.soft(categories.accessibility?.score, failed.join("\n")).toBe(1);
    expect.soft(categories["best-practices"]?.score, failed.join("\n")).toBe(1);
    expect(audits["cumulative-layout-shift"]?.numericValue).toBeLessThan(0.05);
  });
}
