/** How long the second key of a sequence is waited for, in ms. */
const WAIT = 1_000;

type Pressed = { key: string; at: number };

/**
 * Which of the wanted keys was pressed. `g c` is `g` and then `c`, within a second. Who waits for
 * the second key does not hear it as a single one.
 */
export function listen(wanted: readonly string[]) {
  let before: Pressed | undefined;
  return (key: string, at: number): string | undefined => {
    const first = before && at - before.at <= WAIT ? before.key : undefined;
    before = undefined;
    const sequence = `${first} ${key}`;
    if (first && wanted.includes(sequence)) return sequence;
    if (wanted.some((one) => one.startsWith(`${key} `))) before = { key, at };
    return wanted.includes(key) ? key : undefined;
  };
}
