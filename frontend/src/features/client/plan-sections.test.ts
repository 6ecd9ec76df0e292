import { expect, test } from "vitest";
import type { ActionProgress, Party, PlanSection } from "~/gql/enums";
import { bySection, progressOf } from "./plan-sections";

const action = (
  section: PlanSection,
  owner: Party,
  progress: ActionProgress = "OPEN",
  isNeeded = true,
) => ({ section, owner, progress, isNeeded });

test("sections come in the order of the way back, the client's part first", () => {
  const [correct, carrier, check] = [
    action("CORRECT_NOW", "CLIENT"),
    action("CORRECT_NOW", "CARRIER"),
    action("MONITOR", "US"),
  ];
  expect(bySection([check, carrier, correct])).toEqual([
    { section: "CORRECT_NOW", mine: [correct], others: [carrier] },
    { section: "MONITOR", mine: [], others: [check] },
  ]);
});

test("what is not needed any more is shown only if it was done", () => {
  const gone = action("PREVENT", "CLIENT", "OPEN", false);
  const done = action("PREVENT", "CLIENT", "DONE", false);
  expect(bySection([gone])).toEqual([]);
  expect(bySection([gone, done])).toEqual([{ section: "PREVENT", mine: [done], others: [] }]);
});

test("progress counts what is asked for, not what was left out", () => {
  const plan = [
    action("PREVENT", "CLIENT", "DONE"),
    action("PREVENT", "US"),
    action("PREVENT", "US", "WAIVED"),
    action("MONITOR", "CLIENT", "OPEN", false),
  ];
  expect(progressOf(plan)).toEqual({ done: 1, total: 2 });
});
