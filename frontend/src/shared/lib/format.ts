/** Numbers, days and moments as people of a language write them. */

const made = new Map<string, unknown>();

/** Formatters are slow to make and few, so each is made once. */
function once<F>(key: string, make: () => F): F {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as F;
}

/** Of an amount that is not there. */
export const NOTHING = "–";

export function formats(locale: string) {
  const numbers = (name: string, options: Intl.NumberFormatOptions) =>
    once(`${locale} ${name}`, () => new Intl.NumberFormat(locale, options));
  const dates = (name: string, options: Intl.DateTimeFormatOptions) =>
    once(`${locale} ${name}`, () => new Intl.DateTimeFormat(locale, options));

  const whole = numbers("whole", { maximumFractionDigits: 0 });
  const tenth = numbers("tenth", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = numbers("signed", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: "exceptZero",
  });
  const percent = numbers("percent", {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const day = dates("day", { day: "numeric", month: "short", timeZone: "UTC" });
  const year = dates("year", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const weekday = dates("weekday", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const moment = dates("moment", { dateStyle: "medium", timeStyle: "short" });
  const exact = dates("exact", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const clock = dates("clock", { timeStyle: "short" });
  const ago = once(`${locale} ago`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

  return {
    count: (value: number) => whole.format(value),
    decimal: (value: number) => tenth.format(value),
    /**
     * A rate in basis points. It is cut, not rounded: 94.99 % is not 95 %, and must not look like
     * it.
     */
    rate: (bp: number | null | undefined) =>
      bp == null ? NOTHING : percent.format(Math.floor(bp / 10) / 1_000),
    /** A change of a rate, in points. */
    points: (bp: number) => signed.format(Math.trunc(bp / 10) / 10),
    money: (value: number, currency: string) =>
      numbers(currency, { style: "currency", currency }).format(value),
    bytes: (value: number) => bytes(value, numbers),
    /** A day of the calendar, without a clock or a place. */
    day: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
    dayOfYear: (iso: string) => year.format(new Date(`${iso}T00:00:00Z`)),
    longDay: (iso: string) => weekday.format(new Date(`${iso}T00:00:00Z`)),
    moment: (iso: string) => moment.format(new Date(iso)),
    /** A moment with the zone that it is told in, for times that are compared with others. */
    exact: (iso: string) => exact.format(new Date(iso)),
    clock: (iso: string) => clock.format(new Date(iso)),
    /** How far a moment is from now, in the biggest unit that fits. */
    relative: (iso: string, now: Date = new Date()) =>
      relative(new Date(iso).getTime() - now.getTime(), ago),
    list: (words: string[]) =>
      once(`${locale} list`, () => new Intl.ListFormat(locale, { type: "conjunction" })).format(
        words,
      ),
  };
}

export type Formats = ReturnType<typeof formats>;

const UNITS = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

function relative(milliseconds: number, ago: Intl.RelativeTimeFormat): string {
  const [unit, length] = UNITS.find(([, length]) => Math.abs(milliseconds) >= length) ?? [
    "second",
    Number.POSITIVE_INFINITY,
  ];
  return ago.format(Math.trunc(milliseconds / length) || 0, unit);
}

const SIZES = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function bytes(
  value: number,
  numbers: (name: string, options: Intl.NumberFormatOptions) => Intl.NumberFormat,
): string {
  const power = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  const unit = SIZES[power] ?? "byte";
  const digits = power === 0 ? 0 : 1;
  return numbers(unit, { style: "unit", unit, maximumFractionDigits: digits }).format(
    value / 1_000 ** power,
  );
}
