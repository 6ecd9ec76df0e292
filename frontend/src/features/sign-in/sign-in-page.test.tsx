import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { show } from "~/test/render";
import { SignInPage } from "./sign-in-page";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const viewer = {
  standing: "PASSWORD_EXPIRED",
  role: null,
  permissions: [],
  accounts: null,
  person: null,
  consultancy: null,
  branding: null,
  seats: [],
};

test("whose password has expired chooses a new one before anything else", async () => {
  const sent: unknown[] = [];
  let asked = 0;
  server.use(
    http.post("*/graphql", async ({ request }) => {
      const { query, variables } = (await request.json()) as { query: string; variables: object };
      if (/query Session/.test(query)) {
        asked += 1;
        return HttpResponse.json({ data: { viewer } });
      }
      sent.push(variables);
      const changePassword = { signedIn: { standing: "COMPLETE" }, userErrors: [] };
      return HttpResponse.json({ data: { changePassword } });
    }),
  );
  const root = createRootRoute({ component: () => <SignInPage ended={false} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  show(<RouterProvider router={router as never} />);
  expect(await screen.findByText(/Your password has expired/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText("Present password"), "Old-words-12");
  await userEvent.type(screen.getByLabelText("New password"), "New-grey-parcels-34");
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
  // Who is there now is asked once more, and leads on.
  await expect.poll(() => asked).toBe(2);
  const input = { password: "Old-words-12", newPassword: "New-grey-parcels-34" };
  expect(sent).toEqual([{ input }]);
  // Whoever does not know the present one can leave.
  expect(screen.getByRole("button", { name: "Sign in as somebody else" })).toBeTruthy();
});
