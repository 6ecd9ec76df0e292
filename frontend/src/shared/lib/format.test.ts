import { expect, test } from "vitest";
import { formats } from "./format";

const en = formats("en");
const de = formats("de");

test("a rate just under the threshold is not rounded up to it", () => {
  expect(en.rate(9499)).toBe("94.9%");
  expect(de.rate(9499)).toBe("94,9\u00a0%");
  expect(en.rate(9500)).toBe("95.0%");
});

test("a rate that is not known is a dash, and nought is nought", () => {
  expect(en.rate(null)).toBe("–");
  expect(en.rate(0)).toBe("0.0%");
});

test("changes carry their sign", () => {
  expect(en.points(123)).toBe("+1.2");
  expect(en.points(-7)).toBe("0.0");
  expect(de.points(-250)).toBe("-2,5");
});

test("days are those of the calendar wherever the reader is", () => {
  expect(en.day("2026-03-01")).toBe("Mar 1");
  expect(de.dayOfYear("2026-03-01")).toBe("1. März 2026");
});

test("distances are told in the biggest unit that fits", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  expect(en.relative("2026-03-13T12:00:00Z", now)).toBe("in 3 days");
  expect(en.relative("2026-03-10T10:30:00Z", now)).toBe("1 hour ago");
  expect(en.relative("2026-03-10T11:59:40Z", now)).toBe("now");
  expect(de.relative("2026-03-09T11:00:00Z", now)).toBe("gestern");
});

test("sizes are told in the unit that fits", () => {
  expect(en.bytes(12)).toBe("12 byte");
  expect(en.bytes(1_540_000)).toBe("1.5 MB");
  expect(de.bytes(1_540_000)).toBe("1,5 MB");
});

test("money is written as the reader's language does", () => {
  expect(en.money(1234.5, "EUR")).toBe("€1,234.50");
  expect(de.money(1234.5, "EUR")).toBe("1.234,50\u00a0€");
});
