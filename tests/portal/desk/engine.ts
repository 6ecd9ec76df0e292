// On which database a project's tests run.
import { test as base } from "@playwright/test";
import type { Engine } from "./databases.ts";

export type Settings = { engine: Engine };

export const test = base.extend<object, Settings>({
  engine: ["sqlite", { option: true, scope: "worker" }],
});
