/** The most interesting part of the way from 0 to 100 %: everything happens near the threshold. */
const STARTS = [80, 50, 0];

/** Where value and threshold are on a bar of 100, and at which rate the bar begins. */
export function place(bp: number, thresholdBp: number) {
  const start = STARTS.find((start) => bp / 100 > start + 1 && thresholdBp / 100 > start) ?? 0;
  const at = (point: number) =>
    Math.min(100, Math.max(0, ((point / 100 - start) * 100) / (100 - start)));
  return { start, value: at(bp), tick: at(thresholdBp) };
}
