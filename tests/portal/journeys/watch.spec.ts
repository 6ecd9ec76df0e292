import { caseIn, step } from "../desk/case.ts";
import { report } from "../desk/reports.ts";
import { expect, test } from "../desk/test.ts";

/** What the demo calls the report of so many days ago. */
const reportOf = (ago: number) => {
  const day = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return `shipments-${day}.csv`;
};

test("a rate that falls after reinstatement raises an alert, which somebody takes note of", async ({
  as,
  desk,
}) => {
  const page = await as("tomas");
  await page.goto("/alerts");
  await expect(page.getByRole("heading", { level: 1, name: "Alerts" })).toBeVisible();
  const alerts = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: "Alpenrad Sport, UK" });
  await expect(alerts).toHaveCount(0);

  await page.goto(await caseIn(page, "REINSTATED"));
  await step(page, "Watch from now on");
  await expect(page.getByText("Monitoring", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Alpenrad Sport" }).click();
  await page
    .getByRole("navigation", { name: "Parts of this client" })
    .getByRole("link", { name: "Uploads" })
    .click();
  await expect(page.getByRole("button", { name: /^Choose reports/ })).toBeVisible();
  await page.getByRole("radiogroup", { name: "Marketplace" }).getByText("UK").click();
  await expect(page).toHaveURL(/market=UK/);
  await expect(page.getByText(reportOf(24)).or(page.getByText(reportOf(23)))).toBeVisible();
  const file = await report(desk.folder, {
    marketplace: "UK",
    rows: 1_500,
    problems: "late_upload=0.4",
  });
  await page.locator("input[type=file]").setInputFiles(file);
  const sent = page.getByRole("list", { name: "Reports you sent" }).locator("> li").first();
  await expect(sent).toContainText("shipments-uk-7.csv");
  await expect(sent).toContainText("Done");

  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Alerts" })
    .click();
  await expect(alerts.first()).toContainText("under the 95.0% needed");
  const before = await alerts.count();
  await alerts.first().getByRole("button", { name: "Take note" }).click();
  await expect(alerts).toHaveCount(before - 1);
  await page.getByRole("radiogroup", { name: "Show" }).getByText("All", { exact: true }).click();
  await expect(alerts.filter({ hasText: "Noted by Tomás Ferreira" })).toHaveCount(1);
});
