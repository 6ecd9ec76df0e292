import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { caseIn, correct, dateLetter, step, turnTo } from "../desk/case.ts";
import { report } from "../desk/reports.ts";
import { expect, test } from "../desk/test.ts";

const EMAIL = "nell@northwind.example";
const PASSWORD = "Eleven amber parcels at noon";
/** What the demo's consultants say among themselves about this case. */
const INTERNAL = /evening shift first/;

test("a client is invited, joins, sends a report, does a task, answers and takes the plan along", async ({
  as,
  another,
  desk,
}) => {
  const consultant = await as("tomas");
  await invite(consultant);

  const client = await another();
  const heard = listen(client);
  await client.goto(await desk.mails.link(EMAIL, "join"));
  await client.getByLabel("Your name").fill("Nell Osei");
  await client.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await client.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(client.getByRole("heading", { level: 1, name: "Hello Nell" })).toBeVisible();

  const path = await caseIn(consultant, "ANALYSED");
  await consultant.goto(path);
  const basis = consultant.getByText(/; score \d+ as of/);
  const before = await basis.innerText();
  await go(client, "Upload");
  await expect(client.getByRole("heading", { level: 1, name: "Send a report" })).toBeVisible();
  const file = await report(desk.folder, { marketplace: "US", rows: 700, seed: 31 });
  await client.locator("input[type=file]").setInputFiles(file);
  const sent = client.getByRole("list", { name: "Reports you sent" }).locator("> li").first();
  await expect(sent).toContainText("shipments-us-31.csv");
  await expect(sent).toContainText("Done");
  await go(client, "Start");
  const score = client.getByRole("region", { name: /^Your score/ });
  await expect(score).toContainText(/\d\d\.\d%/);

  // The consultant, who looks on, has a new score before him.
  await expect(basis).not.toHaveText(before);
  await step(consultant, "Make the plan");
  await turnTo(consultant, "Plan");
  const first = consultant
    .getByRole("region", { name: "Correct now" })
    .getByRole("checkbox")
    .first();
  const title = ((await first.getAttribute("aria-label")) ?? "").replace("Done: ", "");

  // The client has the same plan before her.
  const next = client.getByRole("region", { name: "What to do next" });
  const task = next.getByRole("listitem").filter({ hasText: title });
  await task.getByRole("button", { name: title }).click();
  await task.getByLabel("What was done").fill("The scale prints the number now.");
  await task.locator("input[type=file]").setInputFiles({
    name: "scale.png",
    mimeType: "image/png",
    buffer: Buffer.from("89504e470d0a1a0a", "hex"),
  });
  await expect(task.getByText("Arrived")).toBeVisible();
  await task.getByRole("button", { name: "Mark as done" }).click();
  await expect(first).toBeChecked();
  await consultant.getByRole("button", { name: title, exact: true }).click();
  await expect(consultant.getByText("The scale prints the number now.")).toBeVisible();
  await expect(consultant.getByRole("link", { name: /scale\.png/ })).toBeVisible();

  await turnTo(consultant, "Activity");
  await expect(consultant.getByText(INTERNAL)).toBeVisible();
  await consultant.getByRole("radiogroup", { name: "For whom" }).getByText("Client").click();
  await consultant
    .getByRole("textbox", { name: "Write to the client" })
    .fill("Until when do you pack?");
  await consultant.getByRole("button", { name: "Send to the client" }).click();
  await go(client, "Messages");
  const messages = client.getByRole("list", { name: "Messages" });
  await expect(messages).toContainText("Until when do you pack?");
  await client.getByLabel("Message to Harborlight Consulting").fill("Until eight in the evening.");
  await client.getByRole("button", { name: "Send" }).click();
  await expect(messages).toContainText("Until eight in the evening.");
  await expect(consultant.getByText("Until eight in the evening.")).toBeVisible();

  await turnTo(consultant, "Plan");
  await correct(consultant);
  await turnTo(consultant, "Response");
  await dateLetter(consultant);
  await step(consultant, "Ask the client to approve", "Labels first, please.");
  await go(client, "Plan");
  await expect(client.getByText("Labels first, please.")).toBeVisible();
  await client.getByRole("button", { name: "Approve the plan" }).click();
  await expect(client.getByText(/You approved this plan on/)).toBeVisible();
  await go(client, "Documents");
  const arriving = client.waitForEvent("download");
  await client.getByRole("link", { name: "Plan as PDF" }).click();
  const plan = await readFile(await (await arriving).path());
  expect(plan.subarray(0, 5).toString()).toBe("%PDF-");

  // Nothing internal has been on its way to the client, whether or not it was shown.
  expect(heard.length).toBeGreaterThan(10);
  expect(heard.filter((answer) => INTERNAL.test(answer))).toEqual([]);
});

async function invite(page: Page): Promise<void> {
  await page.goto("/clients");
  await page.getByRole("link", { name: "Northwind Outlet" }).click();
  await page
    .getByRole("navigation", { name: "Parts of this client" })
    .getByRole("link", { name: "People" })
    .click();
  await page.getByRole("textbox", { name: "E-mail address of the client" }).fill(EMAIL);
  await page.getByRole("button", { name: "Invite the client" }).click();
  await expect(page.getByRole("row", { name: new RegExp(EMAIL) })).toContainText("invited");
}

async function go(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).click();
}

/** Every answer of the API that a page gets, also those that come over its socket. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("response", async (answer) => {
    if (new URL(answer.url()).pathname !== "/graphql") return;
    // What was still on its way when the page was left, nobody has seen.
    heard.push(await answer.text().catch(() => ""));
  });
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString()));
  });
  return heard;
}
