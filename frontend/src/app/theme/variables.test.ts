import { expect, test } from "vitest";
import { themeSheet } from "./variables";

test("the style sheet says what the theme says", async () => {
  await expect(themeSheet()).toMatchFileSnapshot("./variables.css");
});
