import { PASSWORD, PEOPLE } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";

test("whoever opens a page is asked to sign in, and then sees that page", async ({ page }) => {
  await page.goto("/reviews");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(PEOPLE.tomas);
  await page.getByLabel("Password", { exact: true }).fill("not his password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("do not belong together");

  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Password", { exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Reviews" })).toBeVisible();
  await expect(page).toHaveURL("/reviews");
});

test("a client begins at home, and a consultant's page leads there", async ({ as }) => {
  const page = await as("dana");
  await page.goto("/");
  await expect(page).toHaveURL("/home");
  await page.goto("/reviews");
  await expect(page).toHaveURL("/home");
});

test("whoever signs out is out in every window", async ({ as }) => {
  const page = await as("tomas");
  await page.goto("/");
  const other = await page.context().newPage();
  await other.goto("/clients");
  await page.getByRole("button", { name: /Tomás Ferreira/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await other.reload();
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
