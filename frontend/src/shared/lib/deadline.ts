/** How a deadline stands, and how it is said. */
export type Standing = "reached" | "ahead" | "near" | "missed";

const DAY = 86_400_000;
/** From here on a deadline is near. */
const NEAR_DAYS = 2;

export function standing(dueAt: string, now: Date): Exclude<Standing, "reached"> {
  const left = new Date(dueAt).getTime() - now.getTime();
  if (left < 0) return "missed";
  return left <= NEAR_DAYS * DAY ? "near" : "ahead";
}

/** A day is over when it is over: what is due on it has until its last moment. */
export const endOfDay = (day: string) => `${day}T23:59:59`;
