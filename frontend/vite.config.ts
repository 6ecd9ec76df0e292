import { fileURLToPath } from "node:url";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import type { ProxyOptions } from "vite";
import { defineConfig } from "vitest/config";
import { groups } from "./build/chunks.ts";
import { documents } from "./build/documents.ts";

// Where a `firstscan` is listening during development.
const server = process.env.FIRSTSCAN ?? "http://localhost:8080";

// The server lets only its own pages in, so requests on the way say that they come from them.
const proxied: ProxyOptions = { target: server, ws: true, headers: { origin: server } };
const served = [
  "/graphql",
  "/uploads",
  "/imports",
  "/exports",
  "/health",
  "^/(accounts|reviews)/[^/]+/\\w+\\.",
];

export default defineConfig({
  plugins: [
    documents(),
    tanstackRouter({
      target: "react",
      autoCodeSplitting: true,
      // What a page reads comes with the page, not with the first one. What says that something
      // failed is there from the beginning, or else it could fail to come, too.
      codeSplittingOptions: { defaultBehavior: [["loader", "component"]] },
      routeFileIgnorePattern: "\\.test\\.",
      quoteStyle: "double",
      semicolons: true,
    }),
    react(),
  ],
  resolve: { alias: { "~": fileURLToPath(new URL("src", import.meta.url)) } },
  build: {
    manifest: true,
    target: ["chrome120", "firefox121", "safari17"],
    // The page's policy allows no data: addresses for scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups },
      },
    },
  },
  server: {
    port: Number(process.env.PORT ?? 5173),
    strictPort: true,
    proxy: Object.fromEntries(served.map((path) => [path, proxied])),
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    css: false,
    // On a machine that has other things to do a test may take long; none waits for time to pass.
    testTimeout: 30_000,
  },
});
