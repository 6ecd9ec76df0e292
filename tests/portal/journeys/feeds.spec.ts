import { createHmac } from "node:crypto";
import { clientNamed } from "../desk/clients.ts";
import { expect, test } from "../desk/test.ts";

const event = {
  description: "tracker.updated",
  result: {
    id: "trk_1",
    tracking_code: "9400100000000000000000",
    carrier: "USPS",
    tracking_details: [
      { message: "Accepted", status: "in_transit", datetime: "2026-11-20T10:00:00Z" },
    ],
  },
};

test("an owner lets a service tell of scans, renews its secret, and removes it", async ({ as }) => {
  const page = await as("mara");
  await page.goto(`${await clientNamed(page, "Fernhill Garden")}/uploads`);
  const feeds = page.getByRole("region", { name: "Carriers’ events" });
  await expect(feeds).toContainText("No service tells of scans yet");
  await feeds.getByRole("button", { name: "New feed" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Garden parcels");
  await dialog.getByRole("button", { name: "New feed" }).click();
  const address = await dialog.locator("[data-secret=Address]").innerText();
  const secret = await dialog.locator("[data-secret=Secret]").innerText();
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  const feed = feeds.getByRole("listitem");
  await expect(feed).toContainText("Waits for the first call");

  const call = async (key: string) => {
    const data = JSON.stringify(event);
    const proof = createHmac("sha256", key.normalize("NFKD")).update(data).digest("hex");
    const headers = {
      "content-type": "application/json",
      "x-hmac-signature": `hmac-sha256-hex=${proof}`,
    };
    return (await page.request.post(new URL(address).pathname, { data, headers })).status();
  };
  expect(await call(secret)).toBe(200);
  await page.reload();
  await expect(feed).toContainText("Works");
  await expect(feed).toContainText("1 event");
  expect(await call("somebody-else-s-secret")).toBe(401);
  await page.reload();
  await expect(feed).toContainText("Last call refused");
  await expect(feed).toContainText("1 call was refused");

  await feed.getByRole("button", { name: "More for Garden parcels" }).click();
  await page.getByRole("menuitem", { name: "Renew the secret" }).click();
  const renewal = page.getByRole("dialog");
  await renewal.getByRole("button", { name: "Renew" }).click();
  const fresh = await renewal.locator("[data-secret]").innerText();
  await renewal.getByRole("button", { name: "I have kept it" }).click();
  await expect(feed).toContainText("The old secret is taken, too, until");
  expect([await call(secret), await call(fresh)]).toEqual([200, 200]);

  await feed.getByRole("button", { name: "More for Garden parcels" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(feeds).toContainText("No service tells of scans yet");
  expect(await call(fresh)).toBe(404);
});

test("a service that makes the secret itself is asked for it", async ({ as }) => {
  const page = await as("mara");
  await page.goto(`${await clientNamed(page, "Fernhill Garden")}/uploads`);
  const feeds = page.getByRole("region", { name: "Carriers’ events" });
  await feeds.getByRole("button", { name: "New feed" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Service" }).click();
  await page.getByRole("option", { name: "AfterShip" }).click();
  await dialog.getByLabel("Name").fill("AfterShip");
  const secret = dialog.getByLabel("Webhook secret of AfterShip");
  await secret.fill("short");
  await dialog.getByRole("button", { name: "New feed" }).click();
  await expect(dialog.getByText(/16/)).toBeVisible();
  await secret.fill("a-secret-that-aftership-shows");
  await dialog.getByRole("button", { name: "New feed" }).click();
  await expect(dialog).toBeHidden();
  const feed = feeds.getByRole("listitem");
  await expect(feed).toContainText("Waits for the first call");

  await feed.getByRole("button", { name: "More for AfterShip" }).click();
  await page.getByRole("menuitem", { name: "Renew the secret" }).click();
  const renewal = page.getByRole("dialog", { name: "Renew the secret of AfterShip" });
  await renewal.getByLabel("New secret").fill("another-secret-that-aftership-shows");
  await renewal.getByRole("button", { name: "Renew", exact: true }).click();
  await expect(renewal).toBeHidden();
  await expect(feed).toContainText("The old secret is taken, too, until");
});
