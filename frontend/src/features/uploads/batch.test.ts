import { expect, test } from "vitest";
import { type Batch, changed, isBusy, isWhole, nextOf, type Phase, shareOf } from "./batch";

const batch = (...phases: Phase[]): Batch => ({
  step: "sending",
  pieces: phases.map((phase, at) => ({
    key: String(at),
    name: `${at}.csv`,
    size: 100,
    sent: phase === "sent" ? 100 : 0,
    phase,
  })),
});

test("files go one after the other", () => {
  expect(nextOf(batch("sent", "waiting", "waiting"))?.key).toBe("1");
  expect(nextOf(batch("sent", "sending"))).toBeUndefined();
});

test("what was refused does not hold up the others", () => {
  expect(isWhole(batch("refused", "sent"))).toBe(true);
  expect(shareOf(batch("refused", "sent"))).toBe(1);
});

test("nothing but refused files is nothing to read", () => {
  expect(isWhole(batch("refused"))).toBe(false);
  expect(isWhole(batch())).toBe(false);
  expect(shareOf(batch())).toBe(0);
});

test("a file that stopped waits for a person, one that stalled does not", () => {
  expect(isBusy(batch("stopped"))).toBe(false);
  expect(isBusy(batch("stalled"))).toBe(true);
  expect(isBusy({ ...batch("sent"), step: "starting" })).toBe(true);
});

test("a change is made to one file only", () => {
  const after = changed(batch("sending", "waiting"), "0", { sent: 40 });
  expect(after.pieces.map(({ sent }) => sent)).toEqual([40, 0]);
  expect(shareOf(after)).toBe(0.2);
});
