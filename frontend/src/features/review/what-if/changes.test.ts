import * as v from "valibot";
import { expect, test } from "vitest";
import { changesSearch, inputOf, isChanged } from "./changes";

test("nothing is different until something is chosen", () => {
  expect(isChanged({})).toBe(false);
  expect(isChanged({ fix: [] })).toBe(false);
  expect(isChanged({ cutOff: 0 })).toBe(true);
});

test("a carrier changes only if it is said to which", () => {
  expect(inputOf({ from: "UPS" }).carriers).toEqual([]);
  expect(isChanged({ from: "UPS" })).toBe(false);
  expect(inputOf({ from: "UPS", to: "USPS" }).carriers).toEqual([{ from: "UPS", to: "USPS" }]);
});

test("nonsense in an address changes nothing", () => {
  const changes = v.parse(changesSearch, { fix: "all", cutOff: 99, from: 3 });
  expect(isChanged(changes)).toBe(false);
});
