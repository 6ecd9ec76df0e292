import { expect, test } from "../desk/test.ts";

test("whoever opens a page while the server is away reads that, and goes on once it is back", async ({
  as,
  watch,
}) => {
  watch.expects(/ERR_CONNECTION_REFUSED/, /ERR_FAILED/, /The server cannot be reached/);
  const page = await as("tomas");
  await page.route("/graphql", (route) => route.abort("connectionrefused"));
  await page.goto("/clients");
  const said = page.getByRole("alert");
  await expect(said).toContainText("This could not be loaded");
  await expect(said).toContainText("The server cannot be reached");
  await page.unroute("/graphql");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Clients" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Northwind Outlet" })).toBeVisible();
});

test("even the words may be missing, and the page says so", async ({ page, watch }) => {
  watch.expects(/ERR_CONNECTION_REFUSED/, /ERR_FAILED/);
  const words = /\/assets\/en-[^/]+\.js$/;
  await page.route(words, (route) => route.abort("connectionrefused"));
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The portal could not be loaded",
  );
  await page.unroute(words);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});
