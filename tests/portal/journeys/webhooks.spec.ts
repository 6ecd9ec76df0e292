import { isSigned, receiver } from "../desk/receiver.ts";
import { expect, test } from "../desk/test.ts";

test("an owner sets a webhook up, tries it out, and has a message sent again", async ({ as }) => {
  const partner = await receiver();
  const page = await as("mara");
  await page.goto("/settings/webhooks");
  await page.getByRole("button", { name: "New endpoint" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Warehouse system");
  await dialog.getByRole("textbox", { name: "Address" }).fill(partner.url);
  await dialog.getByRole("checkbox", { name: "Case moved on" }).check();
  await dialog.getByRole("button", { name: "New endpoint" }).click();
  const secret = await dialog.locator("[data-secret]").innerText();
  expect(secret).toMatch(/^whsec_/);
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  const endpoint = page.getByRole("region", { name: "Webhooks" }).getByRole("listitem");
  await expect(endpoint).toContainText("Case moved on");

  await endpoint.getByRole("button", { name: "Send a test" }).click();
  const log = page.getByRole("table", { name: "Deliveries" }).locator("tbody tr");
  await expect(log).toHaveCount(1);
  await expect(log).toContainText("Delivered");
  expect(partner.taken).toHaveLength(1);
  expect(partner.taken.every((message) => isSigned(message, secret))).toBe(true);

  await log.click();
  const opened = page.getByRole("dialog", { name: "Test" });
  await expect(opened).toContainText("200");
  await expect(opened).toContainText("taken");
  await opened.getByRole("button", { name: "Send again" }).click();
  await opened.getByRole("button", { name: "Close" }).click();
  await expect(log).toHaveCount(2);
  await expect(log.filter({ hasText: "Delivered" })).toHaveCount(2);
  const ids = partner.taken.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(1);

  await endpoint.getByRole("button", { name: "More for Warehouse system" }).click();
  await page.getByRole("menuitem", { name: "Switch off" }).click();
  await expect(endpoint).toContainText("Off");
  await expect(endpoint.getByRole("button", { name: "Send a test" })).toBeDisabled();
  partner.close();
});
