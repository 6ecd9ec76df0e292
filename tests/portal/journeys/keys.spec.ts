import { expect, test } from "../desk/test.ts";

test("an owner makes a key, sees that it is used, renews and revokes it", async ({ as }) => {
  const page = await as("mara");
  await page.goto("/settings/keys");
  await page.getByRole("button", { name: "New key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Reports");
  await dialog.getByRole("checkbox", { name: "Read accounts and health" }).check();
  await dialog.getByLabel("Points a minute (optional)").fill("600");
  await dialog.getByRole("button", { name: "New key" }).click();
  const key = await dialog.locator("[data-secret=Key]").innerText();
  expect(key).toMatch(/^fs_live_/);
  await expect(dialog.locator("[data-secret='Client id']")).toBeVisible();
  await expect(dialog.locator("[data-secret^='Client secret']")).toBeVisible();
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(key)).toHaveCount(0);

  const call = async (key: string) => {
    const data = { query: "{ viewer { apiKey { name } } }" };
    const headers = { authorization: `Bearer ${key}`, cookie: "" };
    return (await page.request.post("/graphql", { data, headers })).json();
  };
  expect(await call(key)).toMatchObject({ data: { viewer: { apiKey: { name: "Reports" } } } });
  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: "Reports" });
  await expect(row).toContainText("Last used");
  await row.getByRole("button", { name: "Usage" }).click();
  const usage = page.getByRole("dialog", { name: "Usage of Reports" });
  await expect(usage).toContainText("600");
  await expect(usage.getByRole("table", { name: "Usage" }).locator("tfoot td").first()).toHaveText(
    "1",
  );
  await usage.getByRole("button", { name: "Close" }).click();

  await row.getByRole("button", { name: "Renew" }).click();
  const renewal = page.getByRole("dialog");
  await renewal.getByRole("button", { name: "Renew" }).click();
  const fresh = await renewal.locator("[data-secret=Key]").innerText();
  await renewal.getByRole("button", { name: "I have kept it" }).click();
  expect(fresh).not.toBe(key);
  for (const good of [key, fresh])
    expect(await call(good)).toHaveProperty("data.viewer.apiKey.name");

  await row.first().getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(row.filter({ hasText: "Revoked" })).toHaveCount(1);
});
