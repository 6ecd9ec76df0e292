import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { graphql } from "~/gql";
import type { EditSellerAccountInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { subscribe } from "~/shared/api/subscribe";
import { accepted } from "~/shared/api/user-errors";

const Client = graphql(`
  query Client($id: ID!) {
    sellerAccount(id: $id) {
      id name amazonSellerId notes archivedAt eraseAfter version
      markets { id marketplace rulebook scoredAt }
    }
  }
`);

const ClientChanged = graphql(`
  subscription ClientChanged($id: ID!) {
    sellerAccountChanged(id: $id) { id version }
  }
`);

const Edit = graphql(`
  mutation EditClient($input: EditSellerAccountInput!) {
    editSellerAccount(input: $input) {
      sellerAccount { id version eraseAfter }
      userErrors { field message code }
    }
  }
`);

const AddMarket = graphql(`
  mutation AddMarket($input: AddMarketInput!) {
    addMarket(input: $input) { market { id } userErrors { field message code } }
  }
`);

/** Everything that is read of one client is under this. */
export const clientKey = (id: string) => ["client", id] as const;

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: [...clientKey(id), "head"],
    queryFn: async ({ signal }) => (await request(Client, { id }, { signal })).sellerAccount,
  });

export type ClientHead = Awaited<
  ReturnType<NonNullable<ReturnType<typeof clientQuery>["queryFn"]>>
>;

/** Reads anew what is shown of the client when an import or a change of rules comes in. */
export function useLiveClient(id: string) {
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe(ClientChanged, { id }, () => {
        void queries.invalidateQueries({ queryKey: clientKey(id) });
        void queries.invalidateQueries({ queryKey: ["clients"] });
      }),
    [id, queries],
  );
}

export function useRereadClient(id: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["clients"] });
    void queries.invalidateQueries({ queryKey: ["places"] });
    return queries.invalidateQueries({ queryKey: clientKey(id) });
  };
}

export function useEditClient(id: string) {
  return useMutation({
    mutationFn: async (input: Omit<EditSellerAccountInput, "id">) =>
      accepted((await request(Edit, { input: { id, ...input } })).editSellerAccount),
    onSettled: useRereadClient(id),
  });
}

export function useAddMarket(id: string) {
  return useMutation({
    mutationFn: async (marketplace: string) =>
      accepted((await request(AddMarket, { input: { account: id, marketplace } })).addMarket),
    onSettled: useRereadClient(id),
  });
}
