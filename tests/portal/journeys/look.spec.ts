import { expect, test } from "../desk/test.ts";

/** One dark pixel. */
const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

test("an owner gives the portal a colour and a logo, and clients see both", async ({ as }) => {
  const owner = await as("mara");
  await owner.goto("/settings/general");
  const look = owner.getByRole("region", { name: "Look" });
  const save = look.getByRole("button", { name: "Save" });
  const colour = look.getByRole("textbox", { name: "Colour", exact: true });
  await colour.fill("#ffd700");
  await save.click();
  await expect(look).toContainText("White words cannot be read on this colour");
  await colour.fill("#7a1f4b");
  await look
    .locator("input[type=file]")
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: LOGO });
  await expect(look.getByRole("img", { name: "Your logo" })).toBeVisible();
  await save.click();
  await expect(owner.getByText("Saved")).toBeVisible();
  await expect(save).toHaveCSS("background-color", "rgb(122, 31, 75)");

  const client = await as("imogen");
  await client.goto("/plan");
  await expect(client.getByRole("button", { name: "Approve the plan" })).toHaveCSS(
    "background-color",
    "rgb(122, 31, 75)",
  );
  await expect(client.getByRole("banner").first().locator("img")).toHaveAttribute(
    "src",
    /^data:image\/png/,
  );

  await look.getByRole("button", { name: "Remove it" }).click();
  await save.click();
  await client.reload();
  await expect(client.getByRole("button", { name: "Approve the plan" })).toBeVisible();
  await expect(client.getByRole("banner").first().locator("img")).toHaveCount(0);
});
