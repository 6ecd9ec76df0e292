import * as v from "valibot";
import { expect, test } from "vitest";
import { filterOf, isFiltered, keyOf, readKey, refilter, shipmentSearch } from "./filter";

test("what an address asks for reaches the server", () => {
  const search = v.parse(shipmentSearch, { problem: "late_upload", verdict: "INVALID" });
  expect(filterOf(search, { from: "2026-10-01", to: "2026-10-30" })).toEqual({
    problems: ["late_upload"],
    verdicts: ["INVALID"],
    from: "2026-10-01",
    to: "2026-10-30",
  });
});

test("nonsense in an address is no filter", () => {
  const search = v.parse(shipmentSearch, { verdict: "NICE", category: 7, correctable: "yes" });
  expect(filterOf(search)).toEqual({});
  expect(isFiltered(search)).toBe(false);
});

test("another filter begins at the first page", () => {
  const search = v.parse(shipmentSearch, { carrier: "UPS", after: "x", open: "1 2" });
  expect(refilter(search, { carrier: "USPS" })).toMatchObject({
    carrier: "USPS",
    after: undefined,
    open: undefined,
  });
});

test("a package without a number keeps its key", () => {
  const one = { orderId: "111-2198500-9133426", trackingNumber: "" };
  expect(readKey(keyOf(one))).toEqual(one);
  const spaced = { orderId: "1", trackingNumber: "94 00" };
  expect(readKey(keyOf(spaced))).toEqual(spaced);
});
