import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { TypedDocumentString } from "~/gql/graphql";
import { ApiError } from "./error";
import { request } from "./request";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const Viewer = new TypedDocumentString<{ viewer: { role: string } }, { id: string }>(
  "query Viewer($id: ID!) { viewer(id: $id) { role } }",
);
const answers = (body: Parameters<typeof HttpResponse.json>[0], init?: { status: number }) =>
  server.use(http.post("*/graphql", () => HttpResponse.json(body, init)));
const failed = () => request(Viewer, { id: "1" }).catch((error: unknown) => error);

test("an operation goes out with its variables and key, and its data comes back", async () => {
  let sent: unknown;
  server.use(
    http.post("*/graphql", async ({ request: asked }) => {
      sent = [await asked.json(), asked.headers.get("idempotency-key")];
      return HttpResponse.json({ data: { viewer: { role: "OWNER" } } });
    }),
  );
  const data = await request(Viewer, { id: "1" }, { idempotencyKey: "k" });
  expect(data).toEqual({ viewer: { role: "OWNER" } });
  expect(sent).toEqual([{ query: Viewer.toString(), variables: { id: "1" } }, "k"]);
});

test("a refusal keeps its code and its number", async () => {
  answers(
    {
      errors: [{ message: "Sign in.", extensions: { code: "UNAUTHENTICATED", requestId: "01a2" } }],
    },
    { status: 401 },
  );
  expect(await failed()).toMatchObject({ code: "UNAUTHENTICATED", requestId: "01a2" });
});

test("data beside an error is not taken for the whole", async () => {
  answers({
    data: { viewer: null },
    errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }],
  });
  expect(await failed()).toMatchObject({ code: "FORBIDDEN" });
});

test("a proxy that answers for a server that is away is told from a fault", async () => {
  server.use(http.post("*/graphql", () => new HttpResponse("<html>", { status: 503 })));
  expect(await failed()).toMatchObject({ code: "UNAVAILABLE" });
  server.use(http.post("*/graphql", () => HttpResponse.error()));
  expect(await failed()).toBeInstanceOf(ApiError);
  expect(await failed()).toMatchObject({ code: "OFFLINE" });
});
