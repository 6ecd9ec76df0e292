import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";

const ClientAccounts = graphql(`
  query ClientAccounts {
    sellerAccounts(first: 100) { nodes { id name markets { id marketplace } } }
  }
`);

/** The seller accounts that the client looks after. */
export const accountsQuery = queryOptions({
  queryKey: ["client", "accounts"],
  queryFn: async ({ signal }) =>
    (await request(ClientAccounts, undefined, { signal })).sellerAccounts.nodes,
});

export function useAccounts() {
  return useSuspenseQuery(accountsQuery).data;
}

/** The account that is looked at: the one of the address, else the first. */
export function useAccount() {
  const { account } = useSearch({ from: "/_client" });
  const accounts = useAccounts();
  return accounts.find(({ id }) => id === account) ?? accounts[0];
}
