import { expect, test } from "vitest";
import { inOrder, isAgain, recovery, verdictOn } from "./standing";

const score = { rateBp: 9400, status: "BELOW" as const, deficit: 12, headroom: 0, invalid: 60 };

test("below the threshold it is said how many packages are missing", () => {
  expect(verdictOn(score)).toEqual({ say: "below", packages: 12 });
});

test("above it, how many may still go wrong", () => {
  const above = { ...score, deficit: 0, headroom: 7 };
  expect(verdictOn({ ...above, status: "AT_RISK" })).toEqual({ say: "near", packages: 7 });
  expect(verdictOn({ ...above, status: "HEALTHY" })).toEqual({ say: "well", packages: 7 });
});

test("a rate that is not known is not said to be good or bad", () => {
  expect(verdictOn({ ...score, rateBp: null })).toEqual({ say: "none" });
  expect(verdictOn({ ...score, status: "NO_DATA" })).toEqual({ say: "none" });
});

const market = { id: "m1" };

test("the day of recovery is the one of the latest score of a case that goes on", () => {
  const cases = [
    { recoversOn: "2026-12-01", windowEnd: "2026-11-01", market },
    { recoversOn: "2026-12-09", windowEnd: "2026-11-20", market },
    { recoversOn: "2026-12-30", windowEnd: "2026-11-25", closedAt: "2026-11-26", market },
    { recoversOn: "2026-12-31", windowEnd: "2026-11-25", market: { id: "m2" } },
  ];
  expect(recovery(cases, "m1", "2026-11-27")).toBe("2026-12-09");
});

test("a day that has passed, or none, is not promised", () => {
  const passed = [{ recoversOn: "2026-11-26", windowEnd: "2026-11-20", market }];
  expect(recovery(passed, "m1", "2026-11-27")).toBeNull();
  expect(recovery([{ recoversOn: null, windowEnd: "2026-11-20", market }], "m1", "x")).toBeNull();
  expect(recovery([], "m1", "2026-11-27")).toBeNull();
});

test("what has a note or files from before was opened again", () => {
  expect(isAgain({ note: "Done on ten orders.", files: [] })).toBe(true);
  expect(isAgain({ note: "", files: [{}] })).toBe(true);
  expect(isAgain({ note: null, files: [] })).toBe(false);
});

test("a case that waits for the client comes first, one that has ended last", () => {
  const cases = [
    { id: "new", state: "OPEN" as const },
    { id: "over", state: "CLOSED" as const },
    { id: "mine", state: "CLIENT_APPROVAL" as const },
    { id: "newer", state: "OPEN" as const },
  ];
  expect(inOrder(cases).map(({ id }) => id)).toEqual(["mine", "new", "newer", "over"]);
});
