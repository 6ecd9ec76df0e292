import { caseIn } from "../desk/case.ts";
import { expect, test } from "../desk/test.ts";

test("two who look at one plan see what the other ticks", async ({ as }) => {
  const one = await as("tomas");
  const other = await as("jun");
  const path = await caseIn(one, "PLANNED");
  await one.goto(`${path}/plan`);
  await other.goto(`${path}/plan`);
  const tick = (page: typeof one) =>
    page.getByRole("region", { name: "Prevent" }).getByRole("checkbox").first();
  await expect(tick(one)).not.toBeChecked();
  await expect(tick(other)).not.toBeChecked();
  await tick(one).click();
  await expect(tick(other)).toBeChecked();
  await one.getByRole("button", { name: "Undo" }).click();
  await expect(tick(other)).not.toBeChecked();
});

test("of two who write one letter nobody overwrites the other", async ({ as }) => {
  const one = await as("tomas");
  const other = await as("jun");
  const path = await caseIn(one, "PLANNED");
  await one.goto(`${path}/response`);
  await other.goto(`${path}/response`);
  const cause = (page: typeof one) => page.getByRole("textbox", { name: "Root cause" });
  const save = (page: typeof one) => page.getByRole("button", { name: "Save" });

  await cause(one).fill("The printer stamped numbers after pick-up.");
  await save(one).click();
  await expect(cause(other)).toHaveValue("The printer stamped numbers after pick-up.");

  await cause(other).fill("The evening shift typed numbers by hand.");
  await cause(one).fill("The printer stamped numbers a day late.");
  await save(one).click();
  await expect(save(one)).toBeDisabled();
  await expect(other.getByText("There is a newer version")).toBeVisible();
  await expect(cause(other)).toHaveValue("The evening shift typed numbers by hand.");

  await save(other).click();
  const both = other.getByRole("dialog", { name: "Somebody else has changed this" });
  await expect(both).toContainText("The evening shift typed numbers by hand.");
  await expect(both).toContainText("The printer stamped numbers a day late.");
  await both.getByRole("button", { name: "Take theirs" }).click();
  await expect(cause(other)).toHaveValue("The printer stamped numbers a day late.");

  await cause(other).fill("Both happened.");
  await cause(one).fill("Neither happened.");
  await save(one).click();
  await other.getByRole("button", { name: "Compare both" }).click();
  await both.getByRole("button", { name: "Keep mine" }).click();
  await save(other).click();
  await expect(cause(one)).toHaveValue("Both happened.");
});
