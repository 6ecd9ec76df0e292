// What takes a desk with reports of a real size: the picture for the README, and how long a review
// of 100,000 packages takes to show. Not among the tests: figures are only worth something on a
// machine that does nothing else.
import base from "./playwright.config.ts";

export default {
  ...base,
  workers: 1,
  timeout: 900_000,
  projects: [
    { name: "desk", testMatch: "desk/make.setup.ts" },
    { name: "large", testDir: "large", dependencies: ["desk"] },
  ],
};
