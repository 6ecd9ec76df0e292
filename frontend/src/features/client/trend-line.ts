type Point = { date: string; rollingBp?: number | null };

/** The drawing's own measures; it is stretched to its place. */
export const WIDTH = 240;
export const HEIGHT = 64;

/** A line through the days that have a rate, and where the threshold is. Gaps stay gaps. */
export function trendLine(points: readonly Point[], thresholdBp: number) {
  const rates = points.flatMap(({ rollingBp }) => rollingBp ?? []);
  if (rates.length < 2) return null;
  const low = Math.min(thresholdBp, ...rates);
  const high = Math.max(thresholdBp, ...rates);
  const span = Math.max(high - low, 100);
  const y = (bp: number) => round(HEIGHT - 4 - ((bp - low) * (HEIGHT - 8)) / span);
  const x = (at: number) => round((at * WIDTH) / (points.length - 1));
  let path = "";
  let pen = "M";
  for (const [at, { rollingBp }] of points.entries()) {
    if (rollingBp == null) {
      pen = "M";
      continue;
    }
    path += `${pen}${x(at)} ${y(rollingBp)}`;
    pen = "L";
  }
  return { path, threshold: y(thresholdBp), first: rates[0] ?? 0, last: rates.at(-1) ?? 0 };
}

const round = (value: number) => Math.round(value * 10) / 10;
