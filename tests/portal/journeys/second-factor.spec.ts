import { code } from "../desk/authenticator.ts";
import { PASSWORD, PEOPLE } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";

test("a second step is set up, asked for, and a recovery code lets in when the phone is gone", async ({
  as,
  another,
}) => {
  const page = await as("jun");
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Set it up" }).click();
  await page.getByLabel("Present password").last().fill(PASSWORD);
  await page.getByRole("button", { name: "Set it up" }).click();
  await expect(page.getByRole("img", { name: "Code for your authenticator app" })).toBeVisible();
  const secret = await page.getByText("If you cannot scan it").locator("code").innerText();

  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.getByRole("button", { name: "Finish" }).click();
  await expect(page.getByText(/That code is wrong/)).toBeVisible();
  // The code before the one of now, so that the next ones are good, too: each is good once.
  await page.getByLabel("Code", { exact: true }).fill(code(secret, -1));
  await page.getByRole("button", { name: "Finish" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText("On", { exact: true })).toBeVisible();

  const other = await another();
  const signIn = async () => {
    await other.goto("/clients");
    await other.getByLabel("E-mail address").fill(PEOPLE.jun);
    await other.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other.getByRole("heading", { name: "Second step" })).toBeVisible();
  };
  await signIn();
  await other.getByLabel("Code", { exact: true }).fill(code(secret));
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();

  await other.getByRole("button", { name: /Jun Aoyama/ }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await signIn();
  await other.getByRole("button", { name: "Use a recovery code" }).click();
  await other.getByLabel("Recovery code").fill(recovery);
  await other.getByRole("button", { name: "Go on" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
});
