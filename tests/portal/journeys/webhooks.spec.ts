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

  const choose = async (what: string) => {
    await endpoint.getByRole("button", { name: /^More for/ }).click();
    await page.getByRole("menuitem", { name: what }).click();
  };
  await choose("Renew the secret");
  const renewal = page.getByRole("dialog", { name: "Renew the secret of Warehouse system" });
  await renewal.getByRole("button", { name: "Renew" }).click();
  const fresh = await renewal.locator("[data-secret]").innerText();
  await renewal.getByRole("button", { name: "I have kept it" }).click();
  await expect(endpoint).toContainText("The old secret signs, too");
  await endpoint.getByRole("button", { name: "Send a test" }).click();
  await expect(log.filter({ hasText: "Delivered" })).toHaveCount(3);
  const both = partner.taken.at(-1);
  expect(both && [secret, fresh].map((one) => isSigned(both, one))).toEqual([true, true]);

  await choose("Change");
  const edit = page.getByRole("dialog", { name: "Change Warehouse system" });
  await edit.getByRole("textbox", { name: "Name" }).fill("Parcel hall");
  await edit.getByRole("checkbox", { name: "Alert raised" }).check();
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(endpoint).toContainText("Parcel hall");
  await expect(endpoint).toContainText("Alert raised");

  partner.leave();
  await endpoint.getByRole("button", { name: "Send a test" }).click();
  await expect(log.filter({ hasText: "Given up" })).toHaveCount(1);
  await page.reload();
  await expect(endpoint).toContainText("Off: it is gone");
  partner.take();
  await choose("Switch on");
  await choose("Send again what was missed");
  await expect(page.getByText("1 message is sent again")).toBeVisible();
  await expect(log.filter({ hasText: "Delivered" })).toHaveCount(4);

  await choose("Switch off");
  await expect(endpoint).toContainText("Off");
  await expect(endpoint.getByRole("button", { name: "Send a test" })).toBeDisabled();

  await choose("Remove");
  const removal = page.getByRole("dialog", { name: "Remove Parcel hall?" });
  await removal.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No endpoints yet")).toBeVisible();
  partner.close();
});
