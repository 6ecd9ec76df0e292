import { expect, test } from "vitest";
import { lastWord } from "./last-word";

const at = "2026-11-01T08:00:00Z";

test("of all that happened, the latest word about the plan is found", () => {
  const asked = { at, step: "CLIENT_DECLINES" as const, remark: "Not before Monday." };
  const events = [
    { at, step: null },
    { at, step: "REPLAN" as const },
    asked,
    { at, step: "ASK_CLIENT" as const, remark: "Please look." },
  ];
  expect(lastWord(events)).toBe(asked);
});

test("a case whose plan was never put before the client has no such word", () => {
  expect(lastWord([{ at, step: "PLAN" as const }, { at }])).toBeUndefined();
});
