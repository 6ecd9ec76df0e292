import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "~/test/render";
import { RecoveryCodes } from "./recovery-codes";

test("codes leave the screen only when the person says that they are kept", async () => {
  const onKept = vi.fn();
  show(<RecoveryCodes codes={["AAAA-1111", "BBBB-2222"]} onKept={onKept} />);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "AAAA-1111",
    "BBBB-2222",
  ]);
  expect(onKept).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "I have kept it" }));
  expect(onKept).toHaveBeenCalledTimes(1);
});
