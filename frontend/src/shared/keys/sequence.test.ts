import { expect, test } from "vitest";
import { listen } from "./sequence";

test("a single key is heard at once", () => {
  const heard = listen(["j", "k"]);
  expect(heard("j", 0)).toBe("j");
  expect(heard("z", 1)).toBeUndefined();
});

test("two keys within a second are one sequence", () => {
  const heard = listen(["g c", "c"]);
  expect(heard("g", 0)).toBeUndefined();
  expect(heard("c", 900)).toBe("g c");
});

test("after a second the first key is forgotten", () => {
  const heard = listen(["g c", "c"]);
  heard("g", 0);
  expect(heard("c", 1_001)).toBe("c");
});

test("another key in between ends the sequence", () => {
  const heard = listen(["g c"]);
  heard("g", 0);
  heard("x", 100);
  expect(heard("c", 200)).toBeUndefined();
});
