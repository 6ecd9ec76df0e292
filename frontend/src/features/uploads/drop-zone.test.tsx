import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "~/test/render";
import { DropZone } from "./drop-zone";

const file = new File(["a"], "shipments.csv");

function zone(disabled = false) {
  const onFiles = vi.fn();
  const { container } = show(
    <DropZone title="Choose reports" hint="CSV" disabled={disabled} onFiles={onFiles} />,
  );
  const input = container.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("There is no input.");
  return { button: screen.getByRole("button"), input, onFiles };
}

test("the zone is a button that opens the choice of files, also by keys", async () => {
  const { button, input } = zone();
  const opened = vi.spyOn(input, "click");
  button.focus();
  await userEvent.keyboard("{Enter}");
  expect(opened).toHaveBeenCalledTimes(1);
});

test("chosen files are handed over, and may be chosen again", async () => {
  const { input, onFiles } = zone();
  await userEvent.upload(input, file);
  await userEvent.upload(input, file);
  expect(onFiles.mock.calls).toEqual([[[file]], [[file]]]);
});

test("dropped files are handed over, unless the zone is closed", () => {
  const open = zone();
  fireEvent.drop(open.button, { dataTransfer: { files: [file] } });
  expect(open.onFiles).toHaveBeenCalledWith([file]);
});

test("a closed zone takes nothing", () => {
  const closed = zone(true);
  fireEvent.drop(closed.button, { dataTransfer: { files: [file] } });
  expect(closed.onFiles).not.toHaveBeenCalled();
});
