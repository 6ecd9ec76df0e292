import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { ask } from "../desk/ask.ts";
import { report } from "../desk/reports.ts";
import { expect, test } from "../desk/test.ts";

const ROWS = 115_000;
const ROUNDS = 7;

test("a review of 100,000 packages shows", async ({ as, another, desk }) => {
  const page = await as("tomas");
  const { review, packages } = await largeReview(page, desk.folder);
  const spent: Record<string, number[]> = {};
  const note = (what: string, took: number) => {
    spent[what] = [...(spent[what] ?? []), Math.round(took)];
  };
  const timed = async (what: string, begin: () => Promise<unknown>, shown: () => Promise<void>) => {
    const began = performance.now();
    await begin();
    await shown();
    note(what, performance.now() - began);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    // Nothing is cached, neither files nor answers.
    const fresh = await another();
    await fresh.context().addCookies(await page.context().cookies());
    await timed(
      "first content, nothing cached",
      () => fresh.goto(`/reviews/${review}`, { waitUntil: "commit" }),
      () => fresh.getByRole("region", { name: "Are we safe?" }).waitFor(),
    );
    await timed(
      "first content, files cached",
      () => fresh.goto(`/reviews/${review}`, { waitUntil: "commit" }),
      () => fresh.getByRole("region", { name: "Are we safe?" }).waitFor(),
    );
    const fixed = "Tracking uploaded too late";
    const lever = () => option(fresh, "These causes are fixed", fixed);
    note("what if a cause were fixed", await answered(fresh, "WhatIf", await lever()));
    await timed(
      "packages",
      () => fresh.getByRole("link", { name: "Packages" }).click(),
      () => fresh.getByRole("table").locator("tbody tr").first().waitFor(),
    );
    for (const [what, find] of [
      ["filter: invalid", () => option(fresh, "Counts as", "Invalid")],
      ["filter: and one problem", () => option(fresh, "Problem", fixed)],
      ["next page", async () => fresh.getByRole("button", { name: "Next" })],
    ] as const) {
      note(what, await answered(fresh, "Shipments", await find()));
    }
    await fresh.context().close();
  }
  const lines = Object.entries(spent).map(([what, all]) => {
    const sorted = [...all].sort((a, b) => a - b);
    return `| ${what} | ${sorted[ROUNDS >> 1]} | ${sorted[0]}-${sorted.at(-1)} |`;
  });
  process.stdout.write(
    `\n${packages} packages, ${ROUNDS} rounds\n\n| | ms | spread |\n|---|---|---|\n`,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
});

/** Milliseconds from a click to the answer on the page. */
async function answered(page: Page, query: string, what: Locator): Promise<number> {
  const asks = new RegExp(`query ${query}\\b`);
  const answer = page.waitForResponse((one) => asks.test(one.request().postData() ?? ""));
  const began = performance.now();
  await what.click();
  await answer;
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
  return performance.now() - began;
}

/** A choice of a field, which is open. */
async function option(page: Page, field: string, value: string): Promise<Locator> {
  await page.getByRole("combobox", { name: field }).click();
  return page.getByRole("option", { name: value, exact: true });
}

/** Sends a report as the page does, and opens a case on it. */
async function largeReview(page: Page, folder: string) {
  const { sellerAccounts } = await ask(
    page,
    "{ sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } } }",
  );
  const account = sellerAccounts.nodes.find(({ name }: { name: string }) => /Northwind/.test(name));
  const market = account.markets[0].id;
  const bytes = await readFile(await report(folder, { marketplace: "US", rows: ROWS }));
  const origin = await page.request.get("/health/live").then((one) => new URL(one.url()).origin);
  const announced = await page.request.post("/uploads", {
    headers: { origin },
    data: { accountId: account.id, fileName: "large.csv", size: bytes.length },
  });
  const { id, url } = await announced.json();
  await page.request.put(url, { headers: { origin }, data: bytes, timeout: 120_000 });
  await ask(
    page,
    "mutation ($input: CreateImportInput!) { createImport(input: $input) { import { id } } }",
    {
      input: { market, uploads: [id] },
    },
  );
  const reading = "query ($id: ID!) { market(id: $id) { imports(first: 1) { nodes { state } } } }";
  await expect
    .poll(async () => (await ask(page, reading, { id: market })).market.imports.nodes[0].state, {
      timeout: 600_000,
    })
    .toBe("DONE");
  const opened = await ask(
    page,
    "mutation ($input: OpenReviewInput!) { openReview(input: $input) { review { id } } }",
    { input: { market, title: "Every package of the autumn" } },
  );
  const review = opened.openReview.review.id;
  const score = "query ($id: ID!) { review(id: $id) { latest { overall { counted } } } }";
  let packages = 0;
  const counted = async () => {
    packages = (await ask(page, score, { id: review })).review.latest?.overall.counted ?? 0;
    return packages;
  };
  await expect.poll(counted, { timeout: 600_000 }).toBeGreaterThan(0);
  return { review, packages };
}
