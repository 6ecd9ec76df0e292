import { expect, test } from "vitest";
import { bySection, moved, progressOf, settled } from "./plan-model";

const action = (id: string, section: "CORRECT_NOW" | "PREVENT" = "PREVENT") => ({
  id,
  section,
  progress: "OPEN" as const,
  isNeeded: true,
  note: null,
});
const plan = [action("a", "CORRECT_NOW"), action("b"), action("c", "CORRECT_NOW"), action("d")];
const ids = (actions: { id: string }[]) => actions.map((one) => one.id).join("");

test("actions stand in the order of the way back", () => {
  const parts = bySection([...plan].reverse());
  expect(parts.map((part) => part.section)).toEqual(["CORRECT_NOW", "PREVENT"]);
});

test("an action moves among those of its section only", () => {
  expect(ids(moved(plan, "d", -1))).toBe("adcb");
  expect(ids(moved(plan, "a", 1))).toBe("cbad");
});

test("nothing moves beyond the ends", () => {
  expect(moved(plan, "a", -1)).toBe(plan);
  expect(moved(plan, "d", 1)).toBe(plan);
  expect(moved(plan, "z", 1)).toBe(plan);
});

test("what is left out does not count", () => {
  const after = settled(settled(plan, "a", "DONE", "sent"), "b", "WAIVED");
  expect(progressOf(after)).toEqual({ done: 1, all: 3 });
  expect(after[0]?.note).toBe("sent");
});
