import { expect, test } from "vitest";
import { HEIGHT, trendLine, WIDTH } from "./trend-line";

const points = (...rates: (number | null)[]) =>
  rates.map((rollingBp, at) => ({ date: `2026-11-0${at + 1}`, rollingBp }));

test("the line goes from the first day to the last, and higher is better", () => {
  const line = trendLine(points(9000, 9500), 9500);
  expect(line?.path).toBe(`M0 ${HEIGHT - 4}L${WIDTH} 4`);
  expect(line?.threshold).toBe(4);
});

test("days without a rate are a gap, not a fall", () => {
  expect(trendLine(points(9500, null, 9400, 9300), 9500)?.path.match(/M/g)).toHaveLength(2);
});

test("one day makes no line", () => {
  expect(trendLine(points(9500), 9500)).toBeNull();
  expect(trendLine(points(null, 9500, null), 9500)).toBeNull();
});

test("a rate that hardly moves is not drawn as a mountain", () => {
  const line = trendLine(points(9500, 9501), 9500);
  const heights = [...(line?.path.matchAll(/ ([\d.]+)/g) ?? [])].map(([, y]) => Number(y));
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeLessThan(1);
});
