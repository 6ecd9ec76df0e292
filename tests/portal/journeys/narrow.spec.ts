import { caseIn, turnTo } from "../desk/case.ts";
import { expect, test } from "../desk/test.ts";

test.use({ viewport: { width: 375, height: 720 }, hasTouch: true, isMobile: true });

test("on a phone a client finds the next step and ticks it", async ({ as }) => {
  const page = await as("imogen");
  await page.goto("/home");
  const next = page.getByRole("region", { name: "What to do next" });
  await next.getByRole("listitem").first().getByRole("button").first().tap();
  await next.getByRole("button", { name: "Mark as done" }).tap();
  await expect(page.getByText("Marked as done")).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Messages" }).tap();
  await page.getByLabel("Message to Harborlight Consulting").fill("The labels are in.");
  await page.getByRole("button", { name: "Send" }).tap();
  await expect(page.getByRole("list", { name: "Messages" })).toContainText("The labels are in.");
});

test("on a phone a consultant goes by the menu, looks at a case and ticks an action", async ({
  as,
}) => {
  const page = await as("tomas");
  await page.goto("/");
  await page.getByRole("button", { name: "Open the menu" }).tap();
  await page.getByRole("dialog").getByRole("link", { name: "Clients" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();

  await page.goto(await caseIn(page, "PLANNED"));
  await expect(page.getByRole("region", { name: "Are we safe?" })).toBeVisible();
  await turnTo(page, "Plan");
  const prevent = page.getByRole("region", { name: "Prevent" });
  const tick = prevent.getByRole("checkbox").first();
  await expect(tick).not.toBeChecked();
  await tick.tap();
  await expect(tick).toBeChecked();
});
