import { expect, test } from "vitest";
import { shortened, spelled } from "./deed-words";

test("a code that nobody translated is still read as words", () => {
  expect(spelled("open_review")).toBe("Open review");
  expect(spelled("")).toBe("");
});

test("a subject is told by its kind and the end of its key", () => {
  expect(shortened("user:01a06ab6-b6ce-7179-81f2-37f7481bb6a5")).toBe("user:…1bb6a5");
  expect(shortened("01a21628-82de-7799-8144-dac458b3b197")).toBe("…b3b197");
  expect(shortened("server")).toBe("server");
});
