import { expect, test } from "vitest";
import { localMoment } from "./local-moment";

test("what a field shows is the same moment when it is read again", () => {
  for (const iso of ["2026-03-28T23:30:00.000Z", "2026-07-01T00:00:00.000Z"]) {
    expect(new Date(localMoment(iso)).toISOString()).toBe(iso);
  }
});
