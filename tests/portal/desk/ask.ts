// Questions to the API with the cookies of a browser, for what a test does not do by hand.
import { expect, type Page } from "@playwright/test";

/** What is answered; fails if anything of it does. */
// biome-ignore lint/suspicious/noExplicitAny: each question has a shape of its own
export async function ask(page: Page, query: string, variables: object = {}): Promise<any> {
  const origin = new URL(page.url() === "about:blank" ? await home(page) : page.url()).origin;
  const answer = await page.request.post("/graphql", {
    data: { query, variables },
    headers: { origin },
  });
  const { data, errors } = await answer.json();
  expect(errors, "errors of the API").toBeUndefined();
  return data;
}

/** Requests are let in only from our own pages, and a browser that shows none has no origin yet. */
async function home(page: Page): Promise<string> {
  return (await page.request.get("/health/live")).url();
}
