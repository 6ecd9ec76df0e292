import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { show } from "~/test/render";
import { ApiError } from "../api/error";
import { Failure, Partial } from "./states";

test("a failure says what failed, its number, and is tried again", async () => {
  const retry = vi.fn();
  show(<Failure error={new ApiError("INTERNAL", "panic: x", "01a2-77")} onRetry={retry} />);
  expect(screen.getByRole("alert").textContent).toContain("Request 01a2-77");
  expect(screen.getByRole("alert").textContent).not.toContain("panic");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledOnce();
});

test("what is forbidden is not offered again", () => {
  show(<Failure error={new ApiError("FORBIDDEN", "no")} onRetry={() => undefined} />, "de");
  expect(screen.getByText("Darauf haben Sie keinen Zugriff")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

test.each(["INTERNAL", "FORBIDDEN", "NOT_FOUND"])(
  "a page that is all %s has its heading",
  (code) => {
    show(<Failure error={new ApiError(code, "no")} whole />);
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
  },
);

test("what is not whole yet says how far it is", () => {
  show(<Partial share={0.42} />);
  expect(screen.getByRole("status").textContent).toBe("Still reading your report, 42%");
});
