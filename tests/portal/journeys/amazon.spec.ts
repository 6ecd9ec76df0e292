import { readFile } from "node:fs/promises";
import { clientNamed, sendReport } from "../desk/clients.ts";
import { expect, test } from "../desk/test.ts";

test("a consultant sees every package on which Amazon and we differ, and why", async ({ as }) => {
  const page = await as("jun");
  await page.goto(await clientNamed(page, "Northwind Outlet"));
  await page
    .getByRole("navigation", { name: "Parts of this client" })
    .getByRole("link", { name: "Amazon’s view" })
    .click();
  await expect(page.getByRole("region", { name: "Amazon’s figures" })).toContainText(
    "At risk of deactivation",
  );
  await expect(page.getByRole("table", { name: "Valid tracking" })).toContainText("Bad");

  const totals = page.getByRole("table", { name: "How the packages add up" });
  const cells = await totals.locator("td").allInnerTexts();
  const counts = cells.map((cell) => Number(cell.replaceAll(",", "")));
  const all = counts.pop() ?? 0;
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all);
  const differing = counts.slice(3).reduce((sum, one) => sum + one, 0);
  expect(differing).toBeGreaterThan(0);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "All differences as CSV" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file.trimEnd().split("\n")).toHaveLength(differing + 1);

  const reasons = page.getByRole("table", { name: "Why packages differ" });
  await reasons.getByRole("button", { name: "Scans differ", exact: true }).click();
  await expect(page).toHaveURL(/reason=SCANS_DIFFER/);
  const rows = page.getByRole("table", { name: "Packages that differ" }).locator("tbody tr");
  await expect(rows.filter({ hasNotText: "Scans differ" })).toHaveCount(0);
  await rows.first().click();
  const opened = page.getByRole("dialog");
  await expect(opened).toContainText(/Contest it|Import the carrier’s scans/);
  await opened.getByRole("link", { name: "Show the package with its evidence" }).click();
  await expect(page.getByRole("dialog")).toContainText("What happened");
});

test("an account-health report becomes Amazon's figure of its day", async ({ as }) => {
  const page = await as("jun");
  const client = await clientNamed(page, "Camden Audio");
  await page.goto(`${client}/amazon`);
  const figures = page.getByRole("region", { name: "Amazon’s figures" });
  await expect(figures).toContainText("No account-health report has told");
  await expect(page.getByText("No list of Amazon’s has been imported")).toBeVisible();
  await figures.getByRole("link", { name: "Upload a report" }).click();
  const report = {
    accountStatuses: [{ marketplaceId: "A1F83G8C2ARO7P", status: "NORMAL" }],
    performanceMetrics: [
      {
        marketplaceId: "A1F83G8C2ARO7P",
        warningStates: [],
        validTrackingRate: {
          reportingDateRange: {
            reportingDateFrom: "2026-10-01T00:00:00Z",
            reportingDateTo: "2026-10-30T23:59:59Z",
          },
          shipmentCount: 1000,
          validTrackingCount: 940,
          rate: 0.94,
          status: "BAD",
          targetValue: 0.95,
          targetCondition: "GREATER_THAN",
        },
      },
    ],
  };
  await sendReport(page, "health.json", JSON.stringify(report));
  await expect(page.getByText("Read. There are no packages in it.")).toBeVisible();
  await page.getByRole("link", { name: "Amazon’s view" }).click();
  const row = page.getByRole("table", { name: "Valid tracking" }).locator("tbody tr");
  await expect(row).toContainText("940 of 1,000");
  await expect(row).toContainText("94.0%");
  await expect(row).toContainText("Bad");
  await figures.getByRole("combobox", { name: "Metric" }).click();
  await page.getByRole("option", { name: "Late confirmation" }).click();
  await expect(figures).toContainText("No account-health report has told “Late confirmation”");
});
