import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { ApiError } from "~/shared/api/error";
import { show } from "~/test/render";
import type { Batch, Piece } from "./batch";
import { PieceList } from "./piece-list";
import type { Sender } from "./sender";

const piece = (change: Partial<Piece>): Piece => ({
  key: "1",
  name: "shipments.csv",
  size: 8_000_000,
  sent: 4_000_000,
  phase: "sending",
  ...change,
});

function list(pieces: Piece[], rest: Partial<Batch> = {}, language: "en" | "de" = "en") {
  const sender = { goOn: vi.fn(), cancel: vi.fn(), remove: vi.fn() };
  const batch: Batch = { step: "sending", pieces, ...rest };
  show(<PieceList sender={sender as unknown as Sender} batch={batch} />, language);
  return sender;
}

test("a file on its way tells how much of it has arrived", () => {
  list([piece({})]);
  expect(screen.getByText("4 MB of 8 MB")).toBeTruthy();
  const bar = screen.getByRole<HTMLProgressElement>("progressbar", {
    name: "Sending shipments.csv",
  });
  expect(bar.value / bar.max).toBe(0.5);
});

test("without a network it is said that nothing has to be done", () => {
  list([piece({ phase: "stalled" })], {}, "de");
  expect(screen.getByText(/Keine Verbindung\. Es geht von selbst weiter/)).toBeTruthy();
  expect(
    screen.queryByRole("button", { name: "Dort weitermachen, wo es stehen blieb" }),
  ).toBeNull();
});

test("a file that stopped goes on where it stopped", async () => {
  const error = new ApiError("OFFLINE", "no");
  const sender = list([piece({ phase: "stopped", error })]);
  expect(screen.getByRole("alert").textContent).toContain("Stopped at 4 MB of 8 MB.");
  await userEvent.click(screen.getByRole("button", { name: "Go on where it stopped" }));
  expect(sender.goOn).toHaveBeenCalledTimes(1);
});

test("a file that cannot be used says what to do, and can be dismissed", async () => {
  const sender = list([piece({ phase: "refused", fault: "oldWorkbook", name: "old.xls" })]);
  expect(screen.getByRole("alert").textContent).toContain("Save it as .xlsx");
  await userEvent.click(screen.getByRole("button", { name: "Dismiss old.xls" }));
  expect(sender.remove).toHaveBeenCalledWith("1");
});

test("what the server refuses is told in its words", () => {
  const error = new ApiError("UNSUPPORTED_MEDIA_TYPE", "This is a PDF document, not a report.");
  list([piece({ phase: "refused", error })]);
  expect(screen.getByRole("alert").textContent).toBe(
    "Not taken: This is a PDF document, not a report.",
  );
});

test("when reading cannot begin the files need not be sent again", () => {
  list([piece({ phase: "sent" })], { step: "failed", error: new ApiError("UNAVAILABLE", "no") });
  expect(screen.getByRole("alert").textContent).toContain("The files have arrived");
  expect(screen.getByRole("button", { name: "Go on where it stopped" })).toBeTruthy();
});
