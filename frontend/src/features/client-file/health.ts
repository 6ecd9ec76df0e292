import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { clientKey } from "./client";

const MarketHealth = graphql(`
  query MarketHealth($market: ID!, $account: ID!) {
    market(id: $market) {
      id scoredAt
      health {
        thresholdBp windowStart windowEnd
        overall { rateBp status counted valid invalid pending deficit headroom cleanNeeded }
        categories { category score { rateBp status counted invalid deficit } }
        problems { defects risks sole problem { code title } }
        trend { date counted valid rollingBp }
      }
      standings { category fallsOn since standing }
      alerts(first: 5) { nodes { ...AlertShown } }
    }
    digest(account: $account) {
      firstDay lastDay
      markets { market packages checks { check thisWeek lastWeek sentence verdict } }
    }
  }

  fragment AlertShown on Alert {
    id kind category raisedAt acknowledgedAt fallsOn
    window { rateBp thresholdBp lastDay }
    drift { beforeBp recentBp lastDay }
  }
`);

const Correctable = graphql(`
  query CorrectableNow($market: ID!) {
    market(id: $market) {
      id
      shipments(first: 8, filter: { correctable: true }) {
        nodes { orderId trackingNumber carrier date fixBy defects { code title } }
        pageInfo { hasNextPage }
      }
    }
  }
`);

export const healthQuery = (client: string, market: string) =>
  queryOptions({
    queryKey: [...clientKey(client), "health", market],
    queryFn: ({ signal }) => request(MarketHealth, { market, account: client }, { signal }),
  });

export type MarketHealth = Awaited<
  ReturnType<NonNullable<ReturnType<typeof healthQuery>["queryFn"]>>
>;
export type Health = NonNullable<MarketHealth["market"]["health"]>;

export const correctableQuery = (client: string, market: string) =>
  queryOptions({
    queryKey: [...clientKey(client), "correctable", market],
    queryFn: async ({ signal }) =>
      (await request(Correctable, { market }, { signal })).market.shipments,
  });
