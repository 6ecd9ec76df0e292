import { expect, test } from "vitest";
import { show } from "~/test/render";
import { ApiError } from "./error";
import { useFormErrors } from "./use-form-errors";
import { Rejected } from "./user-errors";

function Errors({ error }: { error: unknown }) {
  return <output>{JSON.stringify(useFormErrors(error, ["newPassword"]))}</output>;
}

function said(error: unknown, language: "en" | "de") {
  const { container } = show(<Errors error={error} />, language);
  return JSON.parse(container.querySelector("output")?.textContent ?? "");
}

const complaint = (code: string, message: string) =>
  new Rejected([{ code, message, field: ["newPassword"] }]);

test("a complaint is in the language shown, with the number that the server named", () => {
  const short = complaint("password_too_short", "The password is too short; use at least 15.");
  expect(said(short, "de")).toEqual({
    newPassword: "Zu kurz: Nehmen Sie mindestens 15 Zeichen.",
  });
});

test("a complaint that is new here keeps the server's words", () => {
  expect(said(complaint("brand_new", "Do this."), "de")).toEqual({ newPassword: "Do this." });
});

test("what has nothing to do with the input is about the whole form", () => {
  expect(said(new ApiError("OFFLINE", "no"), "en")).toEqual({
    form: "The server cannot be reached. Check your connection.",
  });
  expect(said(null, "en")).toEqual({});
});
