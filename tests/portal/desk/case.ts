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

/** Takes a step that the case offers first, with a word about it, and confirms it. */
export async function step(page: Page, name: string, remark?: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  const dialog = page.getByRole("dialog", { name });
  if (remark) await dialog.getByRole("textbox").fill(remark);
  await dialog.getByRole("button", { name }).click();
  await expect(dialog).toBeHidden();
}

/** The parts of the letter to Amazon. */
export const PARTS = ["Root cause", "What was fixed", "Prevention"];

/** Writes the days into the letter that the draft leaves open, and saves it. */
export async function dateLetter(page: Page): Promise<void> {
  // Over everywhere, whatever time it is at the marketplace.
  const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString("en-GB", {
    dateStyle: "long",
  });
  for (const name of PARTS) {
    const field = page.getByRole("textbox", { name });
    await field.fill((await field.inputValue()).replaceAll("[date done]", yesterday));
  }
  await expect(page.getByText("Can be sent")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
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
