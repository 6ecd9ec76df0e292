import type { Page } from "@playwright/test";
import { caseIn } from "../desk/case.ts";
import { clientNamed, sendReport } from "../desk/clients.ts";
import { expect, test } from "../desk/test.ts";

async function note(page: Page, title: string, carrier: string): Promise<void> {
  await page.getByRole("button", { name: "Note an incident" }).click();
  const dialog = page.getByRole("dialog", { name: "Note an incident" });
  await dialog.getByLabel("Title").fill(title);
  await dialog.getByLabel("Carrier").fill(carrier);
  await dialog.getByLabel("First day").fill("2026-11-02");
  await dialog.getByLabel("Source").fill("Service notice 7");
  await dialog.getByRole("button", { name: "Note an incident" }).click();
  await expect(dialog).toBeHidden();
}

test("a consultant notes a carrier's fault, corrects it, and closes it", async ({ as }) => {
  const page = await as("tomas");
  await page.goto("/incidents");
  await note(page, "Scans late in Memphis", "federal express");
  const incident = page.getByRole("list", { name: "Incidents" }).getByRole("listitem");
  await expect(incident).toHaveCount(1);
  await expect(incident).toContainText("FedEx · All marketplaces · since Nov 2, 2026");

  await incident.getByRole("button", { name: "Edit" }).click();
  const edit = page.getByRole("dialog", { name: "Change the incident" });
  await edit.getByLabel("Last day").fill("2026-11-01");
  await edit.getByLabel("Packages concerned").fill("120");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit.getByText(/The last day is before the first/)).toBeVisible();
  await edit.getByLabel("Last day").fill("");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(incident).toContainText("120 packages");

  await incident.getByRole("button", { name: "Close" }).click();
  const close = page.getByRole("dialog", { name: "Close “Scans late in Memphis”" });
  await close.getByLabel("Last day").fill("2026-11-05");
  await close.getByRole("button", { name: "Close", exact: true }).last().click();
  await expect(incident).toHaveCount(0);
  await page.getByRole("radiogroup", { name: "Show" }).getByText("All", { exact: true }).click();
  const closed = incident.filter({ hasText: "Scans late in Memphis" });
  const carrier = page.getByRole("search").getByLabel("Carrier");
  await carrier.fill("federal express");
  await expect(incident).toHaveCount(1);
  await expect(closed).toBeVisible();
  await carrier.fill("DHL");
  await expect(page.getByText("No incident of DHL")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(closed).toContainText("Over");
  await closed.getByRole("button", { name: "Open again" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(closed).toContainText("Over");
});

test("a known fault is evidence of a case until it is taken away", async ({ as }) => {
  const page = await as("tomas");
  await page.goto("/incidents");
  await note(page, "Numbers not recognised", "");
  await page.goto(await caseIn(page, "REJECTED"));
  const known = page.getByRole("region", { name: "Known incidents" });
  await expect(known.getByRole("listitem")).toHaveCount(1);
  await known.getByRole("button", { name: "Attach an incident" }).click();
  const dialog = page.getByRole("dialog", { name: "Attach an incident" });
  await dialog.getByRole("combobox", { name: "Incident" }).click();
  await page.getByRole("option", { name: /^Amazon: Numbers not recognised/ }).click();
  await dialog.getByLabel("Why it is evidence").fill("Amazon's own notice says so.");
  await dialog.getByRole("button", { name: "Attach an incident" }).click();
  const attached = known.getByRole("listitem").filter({ hasText: "Numbers not recognised" });
  await expect(attached.locator("blockquote")).toContainText("Service notice 7");
  await expect(attached).toContainText(/of [\d,]+ packages without a scan/);

  await attached.getByRole("button", { name: "Take away" }).click();
  await expect(attached).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(attached).toContainText("Amazon's own notice says so.");
});

test("a client decides whether its scans are compared with those of others", async ({ as }) => {
  const page = await as("lena");
  await page.goto("/profile");
  const panel = page.getByRole("region", { name: "Frühwarnung für Alpenrad Sport" });
  const agree = panel.getByRole("switch", { name: "Meine Scans mit denen anderer vergleichen" });
  await expect(agree).not.toBeChecked();
  await agree.click();
  await expect(panel).toContainText("Zugestimmt am");
  await page.reload();
  await expect(agree).toBeChecked();
});

/** Thirty days with ten parcels each; in the last seven, so many of ten were never scanned. */
function month(missing: number): string {
  const lines = [
    "order-id,category,tracking-number,carrier-code,promised-delivery,confirmed-at," +
      "first-scan-at,delivered-at",
  ];
  for (let ago = 32; ago > 2; ago -= 1) {
    const day = new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    for (let no = 0; no < 10; no += 1) {
      const scan = ago <= 9 && no < missing ? "" : `${day}T01:00:00Z`;
      const order = `111-${String(ago).padStart(3, "0")}${String(no).padStart(4, "0")}-0000001`;
      const times = [`${day}T20:00:00Z`, `${day}T00:30:00Z`, scan, `${day}T19:00:00Z`];
      lines.push([order, "Shoes", "", "LaserShip", ...times].join(","));
    }
  }
  return lines.join("\n");
}

test("a carrier that fails two clients at once is warned of, and noted", async ({ as }) => {
  const page = await as("mara");
  for (const [name, missing] of [
    ["Northwind Outlet", 5],
    ["Prairie Tool Supply", 6],
  ] as const) {
    const client = await clientNamed(page, name);
    await page.goto(`${client}/rules`);
    const agrees = page.getByRole("switch", { name: "Compare this client’s scans" });
    await expect(agrees).toBeChecked();
    await page.goto(`${client}/uploads`);
    await sendReport(page, "lasership.csv", month(missing));
  }
  await page.goto("/incidents");
  const warning = page
    .getByRole("region", { name: "Early warning" })
    .getByRole("listitem")
    .filter({ hasText: "Lasership" })
    .first();
  await expect(warning).toContainText("Northwind Outlet");
  await expect(warning).toContainText("Prairie Tool Supply");
  await warning.getByRole("button", { name: "Note as incident" }).click();
  const dialog = page.getByRole("dialog", { name: "Note an incident" });
  await expect(dialog.getByLabel("Carrier")).not.toHaveValue("");
  await dialog.getByLabel("Source").fill("Seen at two clients");
  await dialog.getByRole("button", { name: "Note an incident" }).click();
  await expect(page.getByRole("list", { name: "Incidents" })).toContainText("Seen at two clients");
});
