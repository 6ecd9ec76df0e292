import type { TypedDocumentString } from "~/gql/graphql";
import { ApiError, OFFLINE } from "./error";

type Answer<R> = {
  data?: R | null;
  errors?: {
    message: string;
    extensions?: { code?: string; requestId?: string; retryAfter?: number };
  }[];
};

export type Options = {
  signal?: AbortSignal | undefined;
  /** The same key and input have the same answer for a day: a creation may be sent again. */
  idempotencyKey?: string;
};

/** Sends one operation. What is answered is whole: with any error in it, this fails. */
export async function request<R, V>(
  document: TypedDocumentString<R, V>,
  ...[variables, options]: V extends Record<string, never>
    ? [variables?: undefined, options?: Options]
    : [variables: V, options?: Options]
): Promise<R> {
  const headers: Record<string, string> = {
    "content-type": "application/json",
    accept: "application/graphql-response+json",
  };
  if (options?.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
  const response = await send(new URL("/graphql", window.location.origin), {
    method: "POST",
    headers,
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: options?.signal ?? null,
  });
  const answer = await read<R>(response);
  const first = answer.errors?.[0];
  if (first) {
    const { code = "INTERNAL", requestId, retryAfter } = first.extensions ?? {};
    throw new ApiError(code, first.message, requestId, retryAfter);
  }
  if (!answer.data) throw unreadable(response);
  return answer.data;
}

/** `fetch` whose failure is an `ApiError`. Stopping it on purpose stays what it is. */
export async function send(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(OFFLINE, "The server cannot be reached.");
  }
}

async function read<R>(response: Response): Promise<Answer<R>> {
  try {
    return (await response.json()) as Answer<R>;
  } catch {
    throw unreadable(response);
  }
}

const unreadable = (response: Response) =>
  new ApiError(
    response.status === 503 ? "UNAVAILABLE" : "INTERNAL",
    `The server answered with status ${response.status} and nothing that can be read.`,
    response.headers.get("x-request-id") ?? undefined,
  );
