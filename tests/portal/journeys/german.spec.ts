import { PASSWORD, PEOPLE } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";

test.describe("in a German browser", () => {
  test.use({ locale: "de-DE" });

  test("a client signs in, reads figures as Germans write them, and ticks a task", async ({
    page,
  }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await page.getByLabel("E-Mail-Adresse").fill(PEOPLE.jonas);
    await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Hallo Jonas" })).toBeVisible();
    await expect(page.getByText(/\d{2},\d\s%/).first()).toBeVisible();
    await expect(page.getByText(/\d\.\d\s?%/)).toHaveCount(0);
    await page.getByRole("button", { name: "Als erledigt abhaken" }).first().click();
    await expect(page.getByText("Als erledigt abgehakt").first()).toBeVisible();
  });
});

test("a language that was chosen stays, whatever the profile says", async ({ as }) => {
  const page = await as("tomas");
  await page.goto("/clients");
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await page.getByRole("button", { name: /Tomás Ferreira/ }).click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mandanten" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Mandanten" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
});
