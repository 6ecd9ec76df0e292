import { report } from "../desk/reports.ts";
import { expect, test } from "../desk/test.ts";

test("a client sends a report and watches it being read", async ({ as, desk }) => {
  const page = await as("dana");
  await page.goto("/upload");
  const file = await report(desk.folder, { marketplace: "US", rows: 800 });
  const sent = page.getByRole("list", { name: "Reports you sent" }).locator("> li");
  await expect(sent.first()).toBeVisible();
  await expect(sent.filter({ hasText: "shipments-us-7.csv" })).toHaveCount(0);
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(sent.first()).toContainText("shipments-us-7.csv");
  await expect(sent.first()).toContainText(/\d{3} packages/);
  await expect(sent.first()).toContainText("Done");
});

test("a report whose way is cut goes on where it stopped", async ({ as, desk, watch }) => {
  // Also the socket on which news comes is cut.
  watch.expects(/ERR_INTERNET_DISCONNECTED/, /ERR_NETWORK_CHANGED/);
  const page = await as("dana");
  await page.goto("/upload");
  // Files go in parts of four megabytes.
  const file = await report(desk.folder, { marketplace: "US", rows: 12_000 });
  const parts: (string | undefined)[] = [];
  await page.route("/uploads/*", async (route, request) => {
    if (request.method() === "PUT") {
      parts.push(request.headers()["content-range"]);
      if (parts.length === 2) await page.context().setOffline(true);
    }
    await route.continue();
  });
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("No connection. It goes on by itself")).toBeVisible();
  await page.context().setOffline(false);
  const sent = page.getByRole("list", { name: "Reports you sent" }).locator("> li").first();
  await expect(sent).toContainText("shipments-us-7.csv");
  await expect(sent).toContainText("Done", { timeout: 60_000 });
  // What had arrived was not sent again.
  expect(parts[0]).toMatch(/^bytes 0-4194303\//);
  expect(parts.slice(1).every((part) => part?.startsWith("bytes 4194304-"))).toBe(true);
});

test("what is no report is refused before it is sent", async ({ as }) => {
  const page = await as("dana");
  await page.goto("/upload");
  const input = page.locator("input[type=file]");
  const announced: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/uploads") announced.push(request.url());
  });
  const photo = { name: "parcel.png", mimeType: "image/png", buffer: Buffer.from("not a report") };
  await input.setInputFiles(photo);
  await expect(page.getByRole("alert")).toContainText("This is not a report");
  const nothing = { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) };
  await input.setInputFiles(nothing);
  await expect(page.getByText("This file is empty")).toBeVisible();
  expect(announced).toEqual([]);
});
