// What opens over a page has nothing that a machine can find wrong, either.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { caseIn } from "../desk/case.ts";
import { clientNamed } from "../desk/clients.ts";
import type { Person } from "../desk/people.ts";
import { expect, test } from "../desk/test.ts";
import { settled } from "./pages.ts";

type Opened = {
  name: string;
  who: Person;
  path: string | ((page: Page) => Promise<string>);
  open: (page: Page) => Promise<void>;
};

const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole("button", { name }).first().click();
const firstRow = (page: Page) => page.locator("tbody tr").first().click();

const OPENED: Opened[] = [
  { name: "menu of the person", who: "tomas", path: "/", open: button(/Tomás Ferreira/) },
  { name: "palette", who: "tomas", path: "/", open: (page) => page.keyboard.press("Control+K") },
  { name: "list of keys", who: "tomas", path: "/", open: (page) => page.keyboard.press("?") },
  {
    name: "package",
    who: "tomas",
    path: async (page) => `${await clientNamed(page, "Northwind Outlet")}/packages`,
    open: firstRow,
  },
  {
    name: "difference",
    who: "tomas",
    path: async (page) => `${await clientNamed(page, "Northwind Outlet")}/amazon`,
    open: (page) =>
      page.getByRole("table", { name: "Packages that differ" }).locator("tbody tr").first().click(),
  },
  { name: "new incident", who: "tomas", path: "/incidents", open: button("Note an incident") },
  {
    name: "incident for a case",
    who: "tomas",
    path: (page) => caseIn(page, "REJECTED"),
    open: button("Attach an incident"),
  },
  {
    name: "documents of a case",
    who: "tomas",
    path: (page) => caseIn(page, "REJECTED"),
    open: button("Documents"),
  },
  { name: "new key", who: "mara", path: "/settings/keys", open: button("New key") },
  { name: "usage of a key", who: "mara", path: "/settings/keys", open: button("Usage") },
  { name: "new endpoint", who: "mara", path: "/settings/webhooks", open: button("New endpoint") },
  {
    name: "new feed",
    who: "mara",
    path: async (page) => `${await clientNamed(page, "Northwind Outlet")}/uploads`,
    open: button("New feed"),
  },
  { name: "invitation", who: "mara", path: "/settings/team", open: button("Invite") },
];

for (const { name, who, path, open } of OPENED) {
  test(`axe finds nothing when this is open: ${name}`, async ({ as }) => {
    const page = await as(who);
    await page.goto(typeof path === "string" ? path : await path(page));
    await settled(page);
    await open(page);
    await expect(page.getByRole("dialog").or(page.getByRole("menu")).first()).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
      expect.soft(found, colorScheme).toEqual([]);
    }
  });
}
