import { caseIn } from "../desk/case.ts";
import { expect, test } from "../desk/test.ts";

test("a consultant says at which rate an alert comes, and takes it back", async ({ as }) => {
  const page = await as("tomas");
  await page.goto("/clients");
  await page.getByRole("link", { name: "Northwind Outlet" }).click();
  const parts = page.getByRole("navigation", { name: "Parts of this client" });
  await parts.getByRole("link", { name: "Rules" }).click();
  const watch = page.getByRole("region", { name: "When to raise an alert" });
  await expect(watch).toContainText("The rulebook’s threshold of 95.0% holds");
  await watch.getByRole("button", { name: "Add" }).click();
  await watch.getByRole("combobox", { name: "Category, line 1" }).fill("Electronics");
  await watch.getByRole("spinbutton", { name: "Threshold, %, line 1" }).fill("96.5");
  await watch.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved")).toBeVisible();

  await page.reload();
  await expect(watch.getByRole("combobox", { name: "Category, line 1" })).toHaveValue(
    "Electronics",
  );
  await expect(watch.getByRole("spinbutton", { name: "Threshold, %, line 1" })).toHaveValue("96.5");
  await watch.getByRole("button", { name: "Take 1 away" }).click();
  await watch.getByRole("button", { name: "Save" }).click();
  await expect(watch).toContainText("The rulebook’s threshold of 95.0% holds");
});

test("a case is scored again by another rulebook and up to another day", async ({ as }) => {
  const page = await as("tomas");
  await page.goto(await caseIn(page, "ANALYSED"));
  const basis = page.getByRole("region", { name: "What this rests on" });
  const score = async () => Number(/score (\d+) as of/.exec(await basis.innerText())?.[1]);
  await expect(basis).toContainText(/score \d+ as of/);
  const before = await score();
  await page.getByRole("button", { name: "More steps" }).click();
  await page.getByRole("menuitem", { name: "Score again" }).click();
  const dialog = page.getByRole("dialog", { name: "Score again" });
  await dialog.getByRole("combobox", { name: "Rulebook" }).click();
  await page.getByRole("option", { name: /^Amazon US, Seller Fulfilled Prime/ }).click();
  await dialog.getByRole("button", { name: "Score again" }).click();
  await expect(dialog).toBeHidden();
  await expect(basis).toContainText("Judged by “Amazon US, Seller Fulfilled Prime”");
  expect(await score()).toBeGreaterThan(before);
});
