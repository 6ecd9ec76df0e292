// What every test has: a desk of its own, and pages that are watched.
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { ask } from "./ask.ts";
import { copy } from "./databases.ts";
import { test as base } from "./engine.ts";
import { Mails } from "./mails.ts";
import { PASSWORD, PEOPLE, type Person } from "./people.ts";
import { Server } from "./program.ts";
import { Watch } from "./watch.ts";

export type Desk = {
  url: string;
  folder: string;
  mails: Mails;
  /** What the program needs to know to work on the same desk. */
  settings: Record<string, string>;
};

type Fixtures = {
  /** Whether the server does the work in the background, too. */
  works: boolean;
  desk: Desk;
  /** What browsers complain of, which fails the test. */
  watch: Watch;
  /** A fresh browser: other cookies, other storage. */
  another: () => Promise<Page>;
  /** Somebody who is signed in, in a browser of their own unless one is given. */
  as: (who: Person, page?: Page) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  works: [true, { option: true }],

  desk: async ({ engine, works }, use) => {
    const { folder, database, drop } = await copy(engine);
    const settings = {
      "database.url": database,
      "blobs.folder": join(folder, "files"),
      "mail.folder": join(folder, "mail"),
      "log.level": "warn",
      "server.proxies": "127.0.0.1",
      // Partners of tests are on this machine.
      "webhooks.private_addresses": "true",
    };
    const server = await Server.start(join(folder, "server.log"), settings, works);
    await use({ url: server.url, folder, settings, mails: new Mails(join(folder, "mail")) });
    await server.stop();
    const faults = server.faults();
    await drop();
    expect(faults, "faults of the server").toEqual([]);
  },

  baseURL: async ({ desk }, use) => use(desk.url),

  watch: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.complaints, "what browsers complained of").toEqual([]);
  },

  context: async ({ context, watch }, use) => {
    watch.over(context);
    await use(context);
  },

  another: async ({ browser, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      // Each browser is somewhere else: nobody may sign in often from one place.
      const place = `198.51.100.${contexts.length + 1}`;
      const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": place } });
      contexts.push(context);
      watch.over(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  as: async ({ another }, use) => {
    await use(async (who, given) => {
      const page = given ?? (await another());
      await signIn(page, who);
      return page;
    });
  },
});

export { expect } from "@playwright/test";

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { signedIn { standing } userErrors { message } }
}`;

/** As the page would; the tests of signing in do it by hand. */
export async function signIn(page: Page, who: Person): Promise<void> {
  const input = { email: PEOPLE[who], password: PASSWORD };
  expect((await ask(page, SIGN_IN, { input })).signIn).toEqual({
    signedIn: { standing: "COMPLETE" },
    userErrors: [],
  });
}
