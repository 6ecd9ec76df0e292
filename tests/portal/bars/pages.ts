// The pages of the portal.
import { expect, type Page } from "@playwright/test";
import { ask } from "../desk/ask.ts";
import { caseIn } from "../desk/case.ts";
import { clientNamed } from "../desk/clients.ts";
import type { Person } from "../desk/people.ts";

export type Shown = {
  name: string;
  path: string | ((page: Page) => Promise<string>);
  who?: Person;
};

export const PAGES: Shown[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "forgotten password", path: "/forgot" },
  { name: "sign-in by mail", path: "/by-mail" },
  { name: "invitation without its secret", path: "/join" },
  { name: "desk", path: "/", who: "tomas" },
  { name: "clients", path: "/clients", who: "tomas" },
  { name: "reviews", path: "/reviews", who: "tomas" },
  { name: "review", path: (page) => caseIn(page, "REJECTED"), who: "tomas" },
  ...["shipments", "plan", "response", "submissions", "activity"].map((part) => ({
    name: `${part} of a review`,
    path: async (page: Page) => `${await caseIn(page, "REJECTED")}/${part}`,
    who: "tomas" as const,
  })),
  { name: "review without a report", path: (page) => caseIn(page, "OPEN"), who: "jun" },
  { name: "alerts", path: "/alerts", who: "tomas" },
  ...["", "/packages", "/amazon", "/uploads", "/reviews", "/rules", "/people"].map((part) => ({
    name: `client${part}`,
    path: async (page: Page) => `${await clientPath(page)}${part}`,
    who: "tomas" as const,
  })),
  {
    name: "Amazon's view",
    path: async (page) => `${await clientNamed(page, "Northwind Outlet")}/amazon`,
    who: "tomas",
  },
  {
    name: "uploads with feeds",
    path: async (page) => `${await clientNamed(page, "Northwind Outlet")}/uploads`,
    who: "mara",
  },
  { name: "incidents", path: "/incidents?all=true", who: "tomas" },
  { name: "board of reviews", path: "/reviews?view=board", who: "tomas" },
  ...[
    "profile",
    "security",
    "alerts",
    "general",
    "team",
    "rulebooks",
    "carriers",
    "keys",
    "webhooks",
    "audit",
  ].map((part) => ({
    name: `settings: ${part}`,
    path: `/settings/${part}`,
    who: "mara" as const,
  })),
  { name: "home of a client", path: "/home", who: "imogen" },
  { name: "plan of a client", path: "/plan", who: "imogen" },
  { name: "uploads of a client", path: "/upload", who: "imogen" },
  { name: "messages of a client", path: "/messages", who: "imogen" },
  { name: "documents of a client", path: "/documents", who: "imogen" },
  { name: "profile of a client", path: "/profile", who: "imogen" },
];

async function clientPath(page: Page): Promise<string> {
  const { sellerAccounts } = await ask(page, "{ sellerAccounts(first: 1) { nodes { id } } }");
  return `/clients/${sellerAccounts.nodes[0].id}`;
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
