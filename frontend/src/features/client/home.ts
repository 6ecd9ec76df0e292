import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { graphql } from "~/gql";
import type { ClientHomeQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { subscribe } from "~/shared/api/subscribe";
import { CLIENT } from "./cases";

const ClientTasks = graphql(`
  query ClientTasks {
    clientTasks(first: 100) {
      approvals { id title account { id } }
      tasks { review { id title account { id } } action { ...ClientAction } }
    }
  }
`);

const ClientHome = graphql(`
  query ClientHome($account: ID!) {
    sellerAccount(id: $account) {
      id
      markets {
        id marketplace
        health {
          windowStart windowEnd thresholdBp
          overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }
          trend { date rollingBp }
        }
        imports(first: 1) { nodes { id state createdAt finishedAt } }
      }
    }
  }
`);

const ClientAccountChanged = graphql(`
  subscription ClientAccountChanged($account: ID!) {
    sellerAccountChanged(id: $account) { id version }
  }
`);

export type ClientMarket = ClientHomeQuery["sellerAccount"]["markets"][number];

/** What the client has to do, over all accounts. */
export const tasksQuery = queryOptions({
  queryKey: [...CLIENT, "tasks"],
  queryFn: async ({ signal }) => (await request(ClientTasks, undefined, { signal })).clientTasks,
});

/** How the account stands in each marketplace. */
export const homeQuery = (account: string) =>
  queryOptions({
    queryKey: [...CLIENT, "home", account],
    queryFn: async ({ signal }) =>
      (await request(ClientHome, { account }, { signal })).sellerAccount.markets,
  });

/** Reads anew when packages were counted again. */
export function useLiveAccount(account: string) {
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe(ClientAccountChanged, { account }, () => {
        void queries.invalidateQueries({ queryKey: CLIENT });
      }),
    [account, queries],
  );
}
