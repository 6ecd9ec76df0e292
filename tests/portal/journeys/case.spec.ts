import { ask } from "../desk/ask.ts";
import { caseIn, correct, dateLetter, PARTS, step, turnTo } from "../desk/case.ts";
import { report } from "../desk/reports.ts";
import { expect, test } from "../desk/test.ts";

test("a consultant takes a case from the upload to the answer that is marked as sent", async ({
  as,
  context,
  desk,
}) => {
  const page = await as("tomas", await context.newPage());
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/clients");
  await page.getByRole("link", { name: "Northwind Outlet" }).click();
  const parts = page.getByRole("navigation", { name: "Parts of this client" });
  await parts.getByRole("link", { name: "Uploads" }).click();
  const file = await report(desk.folder, { marketplace: "US", rows: 800, seed: 41 });
  await page.locator("input[type=file]").setInputFiles(file);
  const sent = page.getByRole("list", { name: "Reports you sent" }).locator("> li").first();
  await expect(sent).toContainText("shipments-us-41.csv");
  await expect(sent).toContainText("Done");
  await parts.getByRole("link", { name: "Reviews" }).click();
  await page.getByRole("button", { name: "Open a review" }).click();
  const opening = page.getByRole("dialog", { name: "Open a review" });
  await opening.getByRole("textbox", { name: "What is it about?" }).fill("Toys in November");
  await opening.getByRole("combobox", { name: "Client and marketplace" }).click();
  await page.getByRole("option", { name: "Northwind Outlet, US" }).click();
  await opening.getByRole("button", { name: "Open a review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Toys in November" })).toBeVisible();
  const path = new URL(page.url()).pathname;
  for (const question of ["Are we safe?", "Where?", "Why?", "What first?"]) {
    await expect(page.getByRole("region", { name: question })).toBeVisible();
  }

  await step(page, "Make the plan");
  await turnTo(page, "Plan");
  await expect(page.getByRole("region", { name: "Correct now" })).toBeVisible();
  await correct(page);

  await turnTo(page, "Response");
  const mark = page.getByRole("button", { name: "Mark as sent" });
  await expect(page.getByText(/things? to mend/)).toBeVisible();
  await dateLetter(page);

  await step(page, "Ask the client to approve");
  await expect(page.getByText("Waiting for: Client")).toBeVisible();
  await expect(mark).toBeHidden();
  const client = await as("dana");
  const approve =
    "mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { review { id } } }";
  await ask(client, approve, { input: { review: path.split("/").at(-1) } });

  // It is heard of without loading the page again.
  await expect(mark).toBeEnabled();
  await page.getByRole("button", { name: "Copy the letter" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const name of PARTS) {
    expect(copied).toContain((await page.getByRole("textbox", { name }).inputValue()).trim());
  }
  await mark.click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as sent" }).click();
  await expect(page).toHaveURL(`${path}/submissions`);
  await expect(page.getByRole("heading", { name: "Submission 1" })).toBeVisible();
  await expect(page.getByText("Submitted", { exact: true })).toBeVisible();
});

const REFUSAL = `Hello,

Thank you for your submission. We cannot reinstate your listings at this time, because your plan is
missing the following information:

- The root cause(s) of the tracking issues on your account.
- The actions you have taken to resolve these issues.

Account Health Support`;

const ACCEPTANCE = `Hello,

Thank you for your plan of action. We have reinstated your listings. Please keep your Valid Tracking
Rate above 95% in every category.

Account Health Support`;

test("a refusal is decoded, answered anew, accepted, and the rate is watched", async ({ as }) => {
  const page = await as("tomas");
  const path = await caseIn(page, "SUBMITTED");
  await page.goto(`${path}/submissions`);
  await page.getByRole("button", { name: "Record the reply" }).click();
  await page.getByRole("textbox", { name: "Amazon's reply" }).fill(REFUSAL);
  await expect(page.getByText("Rejected", { exact: true }).first()).toBeVisible();
  for (const [gap, missed] of [
    ["Root cause", true],
    ["Actions taken", true],
    ["Prevention", false],
  ] as const) {
    await expect(page.getByRole("checkbox", { name: gap })).toBeChecked({ checked: missed });
  }
  await expect(page.getByRole("heading", { name: "Tasks that are open again" })).toBeVisible();
  await page.getByRole("button", { name: "Record the reply" }).click();
  await expect(page.getByText("Rejected", { exact: true })).toHaveCount(2);

  await step(page, "Take the plan up again");
  await turnTo(page, "Plan");
  await expect(page.getByText("Open again after submission 1").first()).toBeVisible();
  await correct(page);
  await turnTo(page, "Response");
  const cause = page.getByRole("textbox", { name: "Root cause" });
  await cause.fill(`${await cause.inputValue()}\n\nThe evening shift typed numbers by hand.`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
  await step(page, "Ask the client to approve");
  const client = await as("lena");
  const approve =
    "mutation ($input: ApprovePlanInput!) { approvePlan(input: $input) { review { id } } }";
  await ask(client, approve, { input: { review: path.split("/").at(-1) } });
  await page.getByRole("button", { name: "Mark as sent" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Mark as sent" }).click();
  await expect(page.getByRole("heading", { name: "Submission 2" })).toBeVisible();

  await page.getByRole("button", { name: "Record the reply" }).click();
  await page.getByRole("textbox", { name: "Amazon's reply" }).fill(ACCEPTANCE);
  await expect(page.getByText("Accepted", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Record the reply" }).click();
  await expect(page.getByText("Reinstated", { exact: true })).toBeVisible();
  await step(page, "Watch from now on");
  await expect(page.getByText("Monitoring", { exact: true })).toBeVisible();
});
