import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";

const AccountNames = graphql(`
  query AccountNames {
    sellerAccounts(first: 100) { nodes { id name archivedAt } }
  }
`);

/** The seller accounts by name, for choosing some of them. */
export const accountNamesQuery = queryOptions({
  queryKey: ["account-names"],
  queryFn: async ({ signal }) =>
    (await request(AccountNames, undefined, { signal })).sellerAccounts.nodes.filter(
      ({ archivedAt }) => archivedAt == null,
    ),
});
