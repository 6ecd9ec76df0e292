import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { CreateSellerAccountInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Clients = graphql(`
  query Clients($after: String) {
    sellerAccounts(first: 100, after: $after) {
      nodes { ...ClientRow }
      pageInfo { endCursor hasNextPage }
    }
  }

  fragment ClientRow on SellerAccount {
    id name archivedAt
    markets {
      id marketplace
      health { thresholdBp overall { rateBp status } trend { date rollingBp } }
      imports(first: 1) { nodes { createdAt state } }
    }
  }
`);

const OpenCases = graphql(`
  query OpenCases($after: String, $states: [ReviewState!]) {
    reviews(first: 100, after: $after, filter: { states: $states }, orderBy: DUE_FIRST) {
      nodes {
        id title state assigneeId waitingFor
        account { id }
        deadlines { dueAt metAt standing whose }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

const Create = graphql(`
  mutation CreateSellerAccount($input: CreateSellerAccountInput!) {
    createSellerAccount(input: $input) {
      sellerAccount { id }
      userErrors { field message code }
    }
  }
`);

/** The worst stand first, so all clients are read, a hundred at a time. */
export const clientsQuery = infiniteQueryOptions({
  queryKey: ["clients", "list"],
  queryFn: async ({ signal, pageParam }) =>
    (await request(Clients, { after: pageParam }, { signal })).sellerAccounts,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
});

/** The cases that are not over: those with a deadline first. */
export const openCasesQuery = queryOptions({
  queryKey: ["reviews", "open-cases"],
  queryFn: async ({ signal }) => {
    const states = [
      "OPEN",
      "ANALYSED",
      "PLANNED",
      "CLIENT_APPROVAL",
      "SUBMITTED",
      "REINSTATED",
      "REJECTED",
      "MONITORING",
    ] as const;
    return (await request(OpenCases, { states: [...states], after: null }, { signal })).reviews
      .nodes;
  },
});

export type OpenCase = NonNullable<
  Awaited<ReturnType<NonNullable<(typeof openCasesQuery)["queryFn"]>>>
>[number];

export function useCreateClient() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...input }: CreateSellerAccountInput & { key: string }) =>
      accepted((await request(Create, { input }, { idempotencyKey: key })).createSellerAccount),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["clients"] }),
        queries.invalidateQueries({ queryKey: ["places"] }),
      ]),
  });
}
