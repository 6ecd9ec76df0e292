import type { Locator, Page } from "@playwright/test";
import { PASSWORD, PEOPLE } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";

/** More than there are stops on any page before what a test looks for. */
const STOPS = 60;

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, `within ${STOPS} presses of Tab`).toBeFocused();
}

test("everything can be done without a mouse: sign in, find a case, look at a package, answer", async ({
  page,
}) => {
  await page.goto("/reviews");
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(PEOPLE.tomas);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Reviews" })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("textbox", { name: "Go to or do" })).toBeFocused();
  await page.keyboard.type("Toys");
  await expect(page.getByRole("button", { name: "Toys & Games far below 95 %" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Toys & Games/ })).toBeVisible();

  await tabTo(page, page.getByRole("link", { name: "Packages" }));
  await page.keyboard.press("Enter");
  const rows = page.getByRole("table").locator("tbody tr");
  await tabTo(page, rows.first());
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  const opened = page.getByRole("dialog", { name: /^Order / });
  await expect(opened).toContainText("What happened");
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await expect(rows.nth(1)).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: "Make the plan" }));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Make the plan" });
  await tabTo(page, dialog.getByRole("button", { name: "Make the plan" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Planned", { exact: true })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "Plan", exact: true }));
  await page.keyboard.press("Enter");
  const tick = page.getByRole("checkbox").first();
  await tabTo(page, tick);
  await page.keyboard.press("Space");
  await expect(tick).toBeChecked();
});

test("single keys lead on, never while somebody writes, and can be switched off", async ({
  as,
}) => {
  const page = await as("tomas");
  await page.goto("/reviews");
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  await expect(heading("Reviews")).toBeVisible();
  await page.keyboard.type("gc");
  await expect(heading("Clients")).toBeVisible();
  const find = page.getByRole("searchbox").or(page.getByRole("textbox")).first();
  await find.focus();
  await page.keyboard.type("gr");
  await expect(find).toHaveValue("gr");
  await expect(heading("Clients")).toBeVisible();
  await find.fill("");
  await find.blur();

  await page.keyboard.type("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await help.getByRole("switch", { name: "Single keys do nothing" }).press("Space");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.type("gr?");
  await expect(help).toBeHidden();
  await expect(heading("Clients")).toBeVisible();
});
