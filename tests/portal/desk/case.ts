// What is done in a case, as somebody does it by hand.
import { expect, type Page } from "@playwright/test";
import { ask } from "./ask.ts";

/** The address of the case that has come so far. */
export async function caseIn(page: Page, state: string): Promise<string> {
  const { reviews } = await ask(page, "{ reviews(first: 100) { nodes { id state } } }");
  const found = reviews.nodes.find((node: { state: string }) => node.state === state);
  expect(found, `a case that is ${state}`).toBeDefined();
  return `/reviews/${found.id}`;
}

/** Another part of the case that is shown. */
export async function turnTo(page: Page, part: string): Promise<void> {
  const parts = page.getByRole("navigation", { name: "Parts of this case" });
  await parts.getByRole("link", { name: part }).click();
  await expect(parts.getByRole("link", { name: part })).toHaveAttribute("aria-current", "page");
}

/** Takes a step that the case offers first, and confirms it. */
export async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.getByRole("dialog", { name }).getByRole("button", { name }).click();
  await expect(page.getByRole("dialog", { name })).toBeHidden();
}

/** Ticks every open action that has to be done before an answer is sent. */
export async function correct(page: Page): Promise<void> {
  const open = page
    .getByRole("region", { name: "Correct now" })
    .getByRole("checkbox", { checked: false });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
}
