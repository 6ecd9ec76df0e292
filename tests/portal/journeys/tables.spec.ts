import { readFile } from "node:fs/promises";
import { clientNamed } from "../desk/clients.ts";
import { expect, test } from "../desk/test.ts";

test("what a list shows can be taken along as a table, each problem with its evidence", async ({
  as,
}) => {
  const page = await as("jun");
  await page.goto(`${await clientNamed(page, "Northwind Outlet")}/packages?problem=late_upload`);
  const packages = page.getByRole("region", { name: "Packages" });
  await packages.getByRole("table").locator("tbody tr").first().click();
  const opened = page.getByRole("dialog");
  const order = (await opened.getByRole("heading").first().innerText()).replace("Order ", "");
  await expect(opened).toContainText("Tracking uploaded too late");
  await page.keyboard.press("Escape");

  await packages.getByRole("button", { name: "Export" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Problems with evidence as CSV" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("findings.csv");
  const [head, ...rows] = (await readFile(await download.path(), "utf8")).trimEnd().split("\n");
  expect(head).toContain("problem,title,effect,reason,evidence");
  const late = rows.filter((row) =>
    row.includes(",late_upload,Tracking uploaded too late,defect,"),
  );
  expect(late.find((row) => row.includes(order))).toMatch(/confirmed .* 20\d\d-\d\d-\d\d/);
  // The filter holds: whatever else is wrong with a package, it was uploaded too late.
  const orders = new Set(late.map((row) => row.split(",")[1]));
  expect(rows.filter((row) => !orders.has(row.split(",")[1]))).toEqual([]);

  await packages.getByRole("button", { name: "Export" }).click();
  const workbook = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Packages as Excel" }).click();
  const bytes = await readFile(await (await workbook).path());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
});
