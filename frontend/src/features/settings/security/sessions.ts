import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { SessionsQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Sessions = graphql(`
  query Sessions {
    sessions(first: 100) {
      nodes { id agent client createdAt current lastSeenAt expiresAt }
    }
  }
`);

const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) { done userErrors { field message code } }
  }
`);

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions { done userErrors { field message code } }
  }
`);

export type SessionShown = SessionsQuery["sessions"]["nodes"][number];

/** Where one is signed in; this very sign-in first. */
export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: async ({ signal }) => {
    const { nodes } = (await request(Sessions, undefined, { signal })).sessions;
    return [...nodes].sort((a, b) => Number(b.current) - Number(a.current));
  },
});

/** Ends one sign-in, or all but this. */
export function useEnd() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (session: string | "others") =>
      session === "others"
        ? accepted((await request(EndOtherSessions)).endOtherSessions)
        : accepted((await request(EndSession, { input: { session } })).endSession),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}
