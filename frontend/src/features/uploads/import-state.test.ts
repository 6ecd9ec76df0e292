import { expect, test } from "vitest";
import type { ImportState } from "~/gql/enums";
import { isOpen, shareOf } from "./import-state";

const at = (state: ImportState, read: number, stored: number) =>
  shareOf({ state, bytesRead: read, bytesTotal: 100, packagesStored: stored, packagesTotal: 50 });

test("the way of an import is read, then stored, and never goes back", () => {
  const way = [
    at("QUEUED", 0, 0),
    at("READING", 50, 0),
    at("READING", 100, 0),
    at("STORING", 100, 25),
    at("STORING", 100, 50),
    at("DONE", 100, 50),
  ];
  expect(way).toEqual([0, 0.25, 0.5, 0.75, 1, 1]);
});

test("nothing is divided by a total that is not known yet", () => {
  const shown = { bytesRead: 0, bytesTotal: 0, packagesStored: 0, packagesTotal: 0 };
  expect(shareOf({ ...shown, state: "READING" })).toBe(0);
  expect(shareOf({ ...shown, state: "STORING" })).toBe(0.5);
});

test("an import is open until it is done, failed or stopped", () => {
  const open = (["QUEUED", "READING", "STORING", "DONE", "FAILED", "CANCELLED"] as const).filter(
    (state) => isOpen({ state }),
  );
  expect(open).toEqual(["QUEUED", "READING", "STORING"]);
});
