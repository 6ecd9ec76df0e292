import { expect, test } from "vitest";
import { stepsOf } from "./step-order";

test("the way forward is the button, the way out is in the menu", () => {
  expect(stepsOf(["WITHDRAW", "REPLAN"])).toEqual({ main: "REPLAN", others: ["WITHDRAW"] });
});

test("steps that come with a submission or a reply are not offered by hand", () => {
  expect(stepsOf(["SUBMIT", "ACCEPT", "REJECT"])).toEqual({ main: undefined, others: [] });
});

test("where only the way out is left there is no button", () => {
  expect(stepsOf(["WITHDRAW"])).toEqual({ main: undefined, others: ["WITHDRAW"] });
});
