import { expect, test } from "vitest";
import { tableAddress } from "./table-address";

const of = { account: "acc", market: "mkt" };

test("a table has the filter of the list", () => {
  const filter = {
    from: "2026-10-01",
    to: "2026-10-30",
    verdicts: ["INVALID" as const, "PENDING" as const],
    problems: ["late_upload"],
    carrier: "Joe's Van & Co",
    correctable: true,
  };
  const address = new URL(tableAddress(of, "findings.csv", filter, "de"), "https://desk.example");
  expect(address.pathname).toBe("/accounts/acc/findings.csv");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    market: "mkt",
    from: "2026-10-01",
    to: "2026-10-30",
    verdicts: "invalid,pending",
    problems: "late_upload",
    carrier: "Joe's Van & Co",
    correctable: "true",
    language: "de",
  });
});

test("without a filter it is all of the market", () => {
  const address = tableAddress(of, "shipments.xlsx", {}, "en");
  expect(address).toBe("/accounts/acc/shipments.xlsx?market=mkt&language=en");
});
