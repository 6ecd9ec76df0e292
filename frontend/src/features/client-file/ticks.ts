/** The distances between lines of a picture of rates, in basis points. */
const STEPS = [100, 250, 500, 1_000, 2_500];
/** So many lines are enough. */
const MOST = 6;

/** Lines up to 100 % that leave room for the lowest of the rates. */
export function ticksOf(rates: number[]): number[] {
  const lowest = Math.min(...rates);
  const step = STEPS.find((one) => (10_000 - lowest) / one <= MOST - 1) ?? 2_500;
  const ticks = [];
  for (let at = 10_000; at > Math.max(0, lowest - step); at -= step) ticks.unshift(at);
  const bottom = (ticks[0] ?? 10_000) - step;
  return (ticks[0] ?? 0) > lowest && bottom >= 0 ? [bottom, ...ticks] : ticks;
}
