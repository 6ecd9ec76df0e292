import { expect, test } from "vitest";
import { read, written } from "./watch-rules";

test("a rule is written in per cent and sent in basis points", () => {
  const rule = { category: "Toys", thresholdBp: 9_650, marginBp: 150 };
  expect(written(rule)).toEqual({ category: "Toys", threshold: "96.5", margin: "1.5" });
  expect(read(written(rule))).toEqual(rule);
});

test("what is left blank is the rulebook's, and two points above it are near", () => {
  expect(written({ category: null, thresholdBp: null, marginBp: 200 })).toEqual({ margin: "2" });
  expect(read({})).toEqual({ marginBp: 200 });
});

test("per cent that no float holds exactly are whole basis points", () => {
  expect(read({ threshold: "95.07", margin: "0.29" })).toEqual({
    thresholdBp: 9_507,
    marginBp: 29,
  });
});
