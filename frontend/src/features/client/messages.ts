import {
  type InfiniteData,
  infiniteQueryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { ClientMessagesQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { CLIENT } from "./cases";

graphql(`
  fragment ClientMessage on Comment {
    id body byClient createdAt editedAt deletedAt version
    author { id name }
  }
`);

const ClientMessages = graphql(`
  query ClientMessages($review: ID!, $after: String) {
    review(id: $review) {
      id
      comments(first: 30, after: $after, audience: CLIENT) {
        nodes { ...ClientMessage }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const SayAsClient = graphql(`
  mutation SayAsClient($input: AddCommentInput!) {
    addComment(input: $input) {
      comment { ...ClientMessage }
      userErrors { field message code }
    }
  }
`);

const TakeBack = graphql(`
  mutation TakeBack($input: DeleteCommentInput!) {
    deleteComment(input: $input) {
      comment { ...ClientMessage }
      userErrors { field message code }
    }
  }
`);

type Page = ClientMessagesQuery["review"]["comments"];
export type ClientMessage = Page["nodes"][number];

/** What was said between consultancy and client, the latest first. */
export const messagesQuery = (review: string) =>
  infiniteQueryOptions({
    queryKey: [...CLIENT, "messages", review],
    queryFn: async ({ pageParam, signal }) => {
      const variables = { review, ...(pageParam !== null && { after: pageParam }) };
      return (await request(ClientMessages, variables, { signal })).review.comments;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

type Author = { id: string; name: string };

/** Says something. It is shown at once, and gone again if the server does not take it. */
export function useSay(review: string, author: Author) {
  const queries = useQueryClient();
  const { queryKey } = messagesQuery(review);
  return useMutation({
    mutationFn: async (body: string) => {
      const input = { review, body, audience: "CLIENT" as const };
      const idempotencyKey = crypto.randomUUID();
      return accepted((await request(SayAsClient, { input }, { idempotencyKey })).addComment);
    },
    onMutate: async (body) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      const message: ClientMessage = {
        id: "new",
        body,
        byClient: true,
        createdAt: new Date().toISOString(),
        editedAt: null,
        deletedAt: null,
        version: 0,
        author,
      };
      queries.setQueryData(queryKey, (shown) => shown && put(shown, message));
      return { before };
    },
    onError: (_error, _body, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

function put(shown: InfiniteData<Page, unknown>, message: ClientMessage) {
  const [first, ...rest] = shown.pages;
  if (!first) return shown;
  return { ...shown, pages: [{ ...first, nodes: [message, ...first.nodes] }, ...rest] };
}

export function useTakeBack(review: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, version }: ClientMessage) =>
      accepted((await request(TakeBack, { input: { id, version } })).deleteComment),
    onSettled: () => queries.invalidateQueries({ queryKey: messagesQuery(review).queryKey }),
  });
}
