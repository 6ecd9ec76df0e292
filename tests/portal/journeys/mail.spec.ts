import { PEOPLE } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";

const NEW = "Nine-grey-parcels-34";

test("whoever forgot the password chooses a new one by a link that is good once", async ({
  page,
  desk,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(PEOPLE.jun);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  const link = await desk.mails.link(PEOPLE.jun, "reset");
  await page.goto(link);
  await page.getByLabel("New password").fill(NEW);
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("heading", { name: "Your password is changed" })).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await page.getByLabel("E-mail address").fill(PEOPLE.jun);
  await page.getByLabel("Password", { exact: true }).fill(NEW);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();

  await page.goto(link);
  await page.getByLabel("New password").fill(NEW);
  await page.getByRole("button", { name: "Save the new password" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
});

test("a client signs in by mail, without a password", async ({ page, desk }) => {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in by mail instead" }).click();
  await expect(page.getByRole("heading", { name: "Sign in by mail" })).toBeVisible();
  await page.getByLabel("E-mail address").fill(PEOPLE.dana);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.goto(await desk.mails.link(PEOPLE.dana, "\\S*"));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hello Dana" })).toBeVisible();
});
