import { expect, test } from "vitest";
import { spelled } from "./deed-words";

test("a code that nobody translated is still read as words", () => {
  expect(spelled("open_review")).toBe("Open review");
  expect(spelled("")).toBe("");
});
