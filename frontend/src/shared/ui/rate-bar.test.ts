import { expect, test } from "vitest";
import { place, startFor } from "./rate-bar";

test("near the threshold the bar begins at 80 %", () => {
  expect(place(9000, 9500)).toEqual({ start: 80, value: 50, tick: 75 });
});

test("a low rate is still on the bar", () => {
  expect(place(6000, 9500)).toEqual({ start: 50, value: 20, tick: 90 });
  expect(place(500, 9500)).toEqual({ start: 0, value: 5, tick: 95 });
});

test("bars under each other begin at the same rate", () => {
  expect(startFor([9800, 9500, 7200])).toBe(50);
  expect(place(9500, 9500, 50)).toEqual({ start: 50, value: 90, tick: 90 });
});

test("nothing reaches beyond the ends", () => {
  expect(place(10_000, 10_000)).toMatchObject({ value: 100, tick: 100 });
  expect(place(0, 9500)).toMatchObject({ start: 0, value: 0 });
});
