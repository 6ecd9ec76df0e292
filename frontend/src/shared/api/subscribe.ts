import { type Client, createClient } from "graphql-ws";
import type { TypedDocumentString } from "~/gql/graphql";

let client: Client | undefined;

/** One socket for the whole page, open while something is subscribed to. */
function socket(): Client {
  client ??= createClient({
    url: () => `${window.location.origin.replace(/^http/, "ws")}/graphql`,
    lazy: true,
    lazyCloseTimeout: 5_000,
    retryAttempts: 1_000,
    // Without a session there is no point in trying again.
    shouldRetry: (event) => !(event instanceof CloseEvent && [4401, 4403].includes(event.code)),
    retryWait: async (tries) => {
      const most = Math.min(30_000, 500 * 2 ** tries);
      await new Promise((go) => setTimeout(go, most / 2 + (Math.random() * most) / 2));
    },
  });
  return client;
}

/** Ends the socket, so that the next one is opened with the cookie as it is then. */
export function hangUp() {
  void client?.dispose();
  client = undefined;
}

/** Calls `heard` with every event until the function that is returned is called. */
export function subscribe<R, V extends Record<string, unknown>>(
  document: TypedDocumentString<R, V>,
  variables: V,
  heard: (event: R) => void,
  ended?: () => void,
): () => void {
  return socket().subscribe<R>(
    { query: document.toString(), variables },
    {
      next: ({ data }) => data && heard(data),
      error: () => ended?.(),
      complete: () => ended?.(),
    },
  );
}
