// The pages of the portal.
import { expect, type Page } from "@playwright/test";
import { ask } from "../desk/ask.ts";
import type { Person } from "../desk/people.ts";

export type Shown = {
  name: string;
  path: string | ((page: Page) => Promise<string>);
  who?: Person;
};

export const PAGES: Shown[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "desk", path: "/", who: "tomas" },
  { name: "clients", path: "/clients", who: "tomas" },
  { name: "reviews", path: "/reviews", who: "tomas" },
  { name: "alerts", path: "/alerts", who: "tomas" },
  { name: "settings", path: "/settings", who: "mara" },
  { name: "home of a client", path: "/home", who: "dana" },
];

/** The path of the review that has come so far. */
export async function reviewIn(page: Page, state: string): Promise<string> {
  const { reviews } = await ask(page, "{ reviews(first: 100) { edges { node { id state } } } }");
  const nodes = reviews.edges.map((edge: { node: { id: string; state: string } }) => edge.node);
  return `/reviews/${nodes.find((node: { state: string }) => node.state === state).id}`;
}

/** Opens a page and waits until nothing of it is still on its way. */
export async function open(page: Page, { path }: Shown): Promise<void> {
  await page.goto(typeof path === "string" ? path : await path(page));
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await expect(page.locator(".mantine-Skeleton-root")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}
