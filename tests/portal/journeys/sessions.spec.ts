import { PASSWORD, PEOPLE } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";

test("whose session is ended in another window signs in again and goes on where it was", async ({
  as,
  watch,
}) => {
  // What was asked with the ended session is refused.
  watch.expects(/status of 401/);
  const here = await as("tomas");
  const there = await as("tomas");
  await there.goto("/reviews");
  await expect(there.getByRole("heading", { level: 1, name: "Reviews" })).toBeVisible();

  await here.goto("/settings/security");
  await here.getByRole("button", { name: "End all others" }).click();
  await expect(here.getByRole("button", { name: "End", exact: true })).toHaveCount(0);

  await there.getByRole("link", { name: "Clients" }).click();
  await expect(there.getByText("Your session has ended.")).toBeVisible();
  await there.getByLabel("E-mail address").fill(PEOPLE.tomas);
  await there.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await there.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(there.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await here.goto("/");
  await expect(here.getByRole("heading", { level: 1, name: "Desk" })).toBeVisible();
});
