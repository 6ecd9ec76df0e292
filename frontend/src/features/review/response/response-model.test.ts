import { expect, test } from "vitest";
import { isSame, letterOf, remarksOf } from "./response-model";

const parts = { cause: "Late uploads. ", fixed: "Uploads follow the scan.", prevention: "" };

test("a letter is what is pasted, without blank parts", () => {
  expect(letterOf(parts)).toBe("Late uploads.\n\nUploads follow the scan.");
});

test("one changed word is a change", () => {
  expect(isSame(parts, { ...parts })).toBe(true);
  expect(isSame(parts, { ...parts, prevention: "A weekly check." })).toBe(false);
});

test("grave remarks about a part come first, others' are left to others", () => {
  const remarks = [
    { part: "CAUSE", severity: "WARNING", code: "a" },
    { part: "FIXED", severity: "ERROR", code: "b" },
    { part: "CAUSE", severity: "ERROR", code: "c" },
  ] as const;
  expect(remarksOf([...remarks], "CAUSE").map((one) => one.code)).toEqual(["c", "a"]);
});
