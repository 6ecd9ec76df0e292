import { expect, test } from "vitest";
import de from "./de";
import en from "./en";

type Words = { [key: string]: string | Words };

/** Every sentence by its path. */
function sentences(words: Words, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );
}

const [english, german] = [new Map(sentences(en)), new Map(sentences(de))];
const gaps = (text: string) =>
  [...text.matchAll(/\{\{\s*([^},]+)/g)].map((gap) => gap[1]?.trim()).sort();

test("both languages have the same sentences", () => {
  expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

test("both languages fill in the same values", () => {
  const other = [...english].filter(([key, text]) => {
    const translated = german.get(key);
    return translated !== undefined && `${gaps(translated)}` !== `${gaps(text)}`;
  });
  expect(other).toEqual([]);
});

test("no sentence is blank", () => {
  const blank = [...english, ...german].filter(([, text]) => text.trim() === "");
  expect(blank).toEqual([]);
});
