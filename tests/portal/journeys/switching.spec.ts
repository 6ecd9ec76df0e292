import { PEOPLE } from "../desk/people.ts";
import { run, set } from "../desk/program.ts";
import { expect, test } from "../desk/test.ts";

test("a client who looks after two accounts goes from one to the other", async ({ as }) => {
  const owner = await as("mara");
  await owner.goto("/settings/team");
  await owner.getByRole("button", { name: "What to do about Dana Whitfield" }).click();
  await owner.getByRole("menuitem", { name: "Change the accounts" }).click();
  const dialog = owner.getByRole("dialog", { name: "Accounts of Dana Whitfield" });
  await dialog.getByRole("combobox", { name: "Accounts" }).click();
  await owner.getByRole("option", { name: "Fernhill Garden" }).click();
  await owner.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();

  const client = await as("dana");
  await client.goto("/home");
  const account = client.getByRole("combobox", { name: "Account" });
  const score = client.getByRole("region", { name: /^Your score/ });
  await account.click();
  await client.getByRole("option", { name: "Northwind Outlet" }).click();
  await expect(score).toHaveAccessibleName(/United States$/);
  await account.click();
  await client.getByRole("option", { name: "Fernhill Garden" }).click();
  await expect(score).toHaveAccessibleName(/United Kingdom$/);
  // The choice stays on all pages, and in the address.
  const main = client.getByRole("navigation", { name: "Main" });
  await main.getByRole("link", { name: "Documents" }).click();
  await expect(client.getByRole("heading", { name: /Autumn: rate watched/ })).toBeVisible();
  await client.reload();
  await expect(account).toHaveValue("Fernhill Garden");
});

test("somebody in two consultancies goes from one to the other", async ({ as, desk }) => {
  const told = await run(
    ...["admin", "create-consultancy", "Quayside Partners", "--owner", PEOPLE.tomas, "--json"],
    ...set(desk.settings),
  );
  const page = await as("tomas");
  await page.goto(new URL(JSON.parse(told).link).href.replace(/^http:\/\/[^/]+/, desk.url));
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.getByRole("link", { name: "Sign in" }).click();

  const me = page.getByRole("button", { name: /Tomás Ferreira/ });
  const clients = page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Clients" });
  await expect(me).toContainText("Consultant");
  await me.click();
  await page.getByRole("menuitem", { name: /Quayside Partners/ }).click();
  await expect(me).toContainText("Owner");
  await clients.click();
  await expect(page.getByText("No clients yet")).toBeVisible();

  await me.click();
  await page.getByRole("menuitem", { name: /Harborlight Consulting/ }).click();
  await expect(me).toContainText("Consultant");
  await clients.click();
  await expect(page.getByRole("link", { name: "Northwind Outlet" })).toBeVisible();
});
