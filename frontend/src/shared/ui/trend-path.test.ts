import { expect, test } from "vitest";
import { trendPath } from "./trend-path";

test("a higher rate is drawn higher", () => {
  const { line } = trendPath([9000, 9800], 9500, 72);
  const [low, high] = [...line.matchAll(/ ([\d.]+)/g)].map((match) => Number(match[1]));
  expect(high).toBeLessThan(low ?? 0);
});

test("a day without a rate is a gap in the line", () => {
  expect(trendPath([9400, null, 9400, 9400], 9500, 72).line).toMatch(
    /^M0 [\d.]+M[\d.]+ [\d.]+L200/,
  );
});

test("a quiet line stays nearly flat", () => {
  const { line } = trendPath([9510, 9520, 9515], 9500, 100);
  const heights = [...line.matchAll(/ ([\d.]+)/g)].map((match) => Number(match[1]));
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(4);
});
