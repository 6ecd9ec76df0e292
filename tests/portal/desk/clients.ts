// The demo's sellers, for going to a page of one.
import type { Page } from "@playwright/test";
import { ask } from "./ask.ts";

/** The address of a client's pages. */
export async function clientNamed(page: Page, name: string): Promise<string> {
  const { sellerAccounts } = await ask(
    page,
    "{ sellerAccounts(first: 100) { nodes { id name } } }",
  );
  const found = sellerAccounts.nodes.find((one: { name: string }) => one.name === name);
  if (!found) throw new Error(`there is no client ${name}`);
  return `/clients/${found.id}`;
}

/** Sends a report on a page of uploads, and waits until it was read. */
export async function sendReport(page: Page, name: string, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer });
  const sent = page.getByRole("list", { name: "Reports you sent" }).locator("> li").first();
  await sent.filter({ hasText: name }).filter({ hasText: "Done" }).waitFor();
}
