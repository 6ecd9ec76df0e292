import { expect, test } from "vitest";
import { movesOf, moveTo, nextDeadline } from "./board-model";

test("a card moves only where a step leads", () => {
  const card = {
    state: "ANALYSED" as const,
    possibleSteps: ["PLAN" as const, "WITHDRAW" as const],
  };
  expect(moveTo(card, "PLANNED")).toEqual({ step: "PLAN", to: "PLANNED" });
  expect(moveTo(card, "SUBMITTED")).toBeUndefined();
});

test("what is recorded on the case is no move of a card", () => {
  const card = { state: "CLIENT_APPROVAL" as const, possibleSteps: ["SUBMIT" as const] };
  expect(movesOf(card)).toEqual([]);
});

test("a card does not move to where it is", () => {
  const card = { state: "PLANNED" as const, possibleSteps: ["PLAN" as const] };
  expect(movesOf(card)).toEqual([]);
});

test("the first deadline that is not met counts", () => {
  const due = (dueAt: string, metAt: string | null = null) => ({ dueAt, metAt });
  expect(
    nextDeadline([due("2026-03-02"), due("2026-03-01", "2026-02-27"), due("2026-03-05")]),
  ).toEqual(due("2026-03-02"));
  expect(nextDeadline([])).toBeUndefined();
});
