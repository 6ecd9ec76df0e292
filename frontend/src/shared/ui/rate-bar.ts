/** Where a bar begins. Everything happens near the threshold, so that part is shown large. */
const STARTS = [80, 50, 0];

/** The biggest beginning at which every one of the rates is still on the bar. */
export function startFor(rates: readonly number[]): number {
  return STARTS.find((start) => rates.every((bp) => bp / 100 > start + 1)) ?? 0;
}

/** Where value and threshold are on a bar of 100 that begins at `start` percent. */
export function place(bp: number, thresholdBp: number, start = startFor([bp, thresholdBp])) {
  const at = (point: number) =>
    Math.min(100, Math.max(0, ((point / 100 - start) * 100) / (100 - start)));
  return { start, value: at(bp), tick: at(thresholdBp) };
}
