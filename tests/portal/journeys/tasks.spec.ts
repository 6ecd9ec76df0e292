import { ask } from "../desk/ask.ts";
import { step } from "../desk/case.ts";
import { expect, test } from "../desk/test.ts";

test("a client who asks for a change reads it again, until the plan comes back", async ({ as }) => {
  const page = await as("imogen");
  await page.goto("/plan");
  await page.getByRole("textbox", { name: "Remark" }).fill("The cut-off cannot be before five.");
  await page.getByRole("button", { name: "Ask for a change" }).click();
  await expect(page.getByText(/^You asked for a change on/)).toBeVisible();
  await expect(page.getByText("The cut-off cannot be before five.")).toBeVisible();

  const consultant = await as("jun");
  const { reviews } = await ask(consultant, "{ reviews(first: 100) { nodes { id title } } }");
  const asked = reviews.nodes.find(({ title }: { title: string }) => /^Electronics/.test(title));
  await consultant.goto(`/reviews/${asked.id}`);
  await step(consultant, "Ask the client to approve", "Half past four is early enough.");
  await expect(page.getByText("Half past four is early enough.")).toBeVisible();
  await expect(page.getByText(/^You asked for a change on/)).toBeHidden();
  await expect(page.getByRole("button", { name: "Approve the plan" })).toBeVisible();
});

test("a client approves the plan and ticks a task with a note and a file", async ({ as }) => {
  const page = await as("imogen");
  await page.goto("/home");
  await page.getByRole("link", { name: /Your plan waits for your approval/ }).click();
  await page.getByRole("button", { name: "Ask for a change" }).click();
  await expect(page.getByText("Say what should be different.")).toBeVisible();
  await page.getByRole("button", { name: "Approve the plan" }).click();
  await expect(page.getByText(/You approved this plan on/)).toBeVisible();

  await page.getByRole("navigation").getByRole("link", { name: "Start" }).click();
  const tasks = page.getByRole("region", { name: "What to do next" }).getByRole("listitem");
  const task = tasks.filter({ has: page.getByRole("button", { expanded: true }) });
  const title = await task
    .getByRole("button", { expanded: true })
    .locator("span")
    .first()
    .innerText();
  await task.getByLabel("What was done").fill("The printer stamps the label at pick-up now.");
  await task.locator("input[type=file]").setInputFiles({
    name: "label.png",
    mimeType: "image/png",
    buffer: Buffer.from("89504e470d0a1a0a", "hex"),
  });
  await expect(task.getByText("Arrived")).toBeVisible();
  await task.getByRole("button", { name: "Mark as done" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Marked as done" })).toBeVisible();

  await page.getByRole("navigation").getByRole("link", { name: "Plan" }).click();
  const done = page.getByRole("listitem").filter({ hasText: title }).first();
  await done.getByRole("button").first().click();
  await expect(done).toContainText("The printer stamps the label at pick-up now.");
  await expect(done.getByRole("link", { name: /label\.png/ })).toBeVisible();
});
