import { expect, test } from "vitest";
import { ticksOf } from "./ticks";

test("a rate near the top has fine lines, a low one coarse lines", () => {
  expect(ticksOf([9500, 9900])).toEqual([9500, 9600, 9700, 9800, 9900, 10_000]);
  expect(ticksOf([9500, 8700])).toEqual([8500, 9000, 9500, 10_000]);
});

test("the lowest rate is never under the lowest line", () => {
  for (const rate of [9999, 9401, 9000, 7777, 5001, 120, 0]) {
    expect(ticksOf([9500, rate])[0]).toBeLessThanOrEqual(rate);
  }
});
