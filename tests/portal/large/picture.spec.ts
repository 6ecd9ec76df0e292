import { resolve } from "node:path";
import { settled } from "../bars/pages.ts";
import { caseIn } from "../desk/case.ts";
import { test } from "../desk/test.ts";

test.use({ viewport: { width: 1280, height: 1000 } });

test("the picture of a review that the README shows", async ({ as }) => {
  const page = await as("tomas");
  await page.goto(await caseIn(page, "REJECTED"));
  await settled(page);
  await page.screenshot({ path: resolve(import.meta.dirname, "../../../docs/portal.png") });
});
