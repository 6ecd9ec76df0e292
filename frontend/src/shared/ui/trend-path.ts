/** The least span of a picture, in basis points: a quiet line must not look like a storm. */
const LEAST = 400;
const WIDTH = 200;
const EDGE = 2;

/** A line through the rates, from corner to corner, and the threshold, as paths. */
export function trendPath(rates: (number | null)[], thresholdBp: number, height: number) {
  const known = rates.filter((rate): rate is number => rate !== null);
  const top = Math.min(10_000, Math.max(thresholdBp, ...known) + 50);
  const bottom = Math.min(top - LEAST, Math.min(thresholdBp, ...known) - 50);
  const x = (at: number) => round((at * WIDTH) / Math.max(1, rates.length - 1));
  const y = (bp: number) =>
    round(EDGE + ((top - bp) * (height - 2 * EDGE)) / Math.max(1, top - bottom));

  let pen = "M";
  let line = "";
  rates.forEach((rate, at) => {
    if (rate === null) {
      pen = "M";
      return;
    }
    line += `${pen}${x(at)} ${y(rate)}`;
    pen = "L";
  });
  return { line, threshold: `M0 ${y(thresholdBp)}L${WIDTH} ${y(thresholdBp)}` };
}

const round = (value: number) => Math.round(value * 10) / 10;
