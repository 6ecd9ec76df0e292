import { work } from "../desk/program.ts";
import { report } from "../desk/reports.ts";
import { expect, test } from "../desk/test.ts";

const BANNER = /^Still reading your report, \d+%$/;

// A report waits until somebody reads it, so that it is seen for sure.
test.use({ works: false });

test("figures say that a report is still being read, and are new once it is", async ({
  as,
  desk,
}) => {
  const client = await as("dana");
  await client.goto("/home");
  const score = client.getByRole("region", { name: /^Your score/ });
  await expect(score).toContainText(/\d\d\.\d%/);
  await expect(client.getByText(BANNER)).toBeHidden();
  const before = await score.getByText(/packages counted from/).innerText();

  await client
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Upload" })
    .click();
  await expect(client.getByRole("heading", { level: 1, name: "Send a report" })).toBeVisible();
  const file = await report(desk.folder, { marketplace: "US", rows: 700, seed: 31 });
  await client.locator("input[type=file]").setInputFiles(file);
  const sent = client.getByRole("list", { name: "Reports you sent" }).locator("> li").first();
  await expect(sent).toContainText("shipments-us-31.csv");
  await client
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Start" })
    .click();
  await expect(client.getByText(BANNER)).toBeVisible();

  const consultant = await as("tomas");
  await consultant.goto("/clients");
  await consultant.getByRole("link", { name: "Northwind Outlet" }).click();
  await expect(consultant.getByText(BANNER)).toBeVisible();

  const stop = work(desk.settings);
  await expect(client.getByText(BANNER)).toBeHidden({ timeout: 90_000 });
  await expect(consultant.getByText(BANNER)).toBeHidden();
  await expect(score.getByText(/packages counted from/)).not.toHaveText(before);
  await stop();
});
