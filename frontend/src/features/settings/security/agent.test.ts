import { expect, test } from "vitest";
import { nameOfAgent } from "./agent";

test("browsers are told apart although they call themselves like others", () => {
  const chrome =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
  expect(nameOfAgent(chrome)).toBe("Chrome · Linux");
  expect(nameOfAgent(`${chrome} Edg/141.0`)).toBe("Edge · Linux");
  expect(
    nameOfAgent("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"),
  ).toBe("Safari · iPhone");
});

test("what nobody knows has no name", () => {
  expect(nameOfAgent("curl/8.5.0")).toBeNull();
  expect(nameOfAgent("")).toBeNull();
  expect(nameOfAgent(null)).toBeNull();
});
