import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { WebhookDeliveryState } from "~/gql/enums";
import type { WebhookDeliveriesQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { useReread, WEBHOOKS } from "./webhooks";

const Deliveries = graphql(`
  query WebhookDeliveries($first: Int!, $after: String, $filter: WebhookDeliveryFilter) {
    webhookDeliveries(first: $first, after: $after, filter: $filter) {
      nodes {
        id endpoint messageId eventType payload createdAt isReplay state nextAttemptAt
        attempts { no at status answer problem durationMs }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

const Test = graphql(`
  mutation TestWebhookEndpoint($input: WebhookEndpointInput!) {
    testWebhookEndpoint(input: $input) {
      webhookDelivery { id }
      userErrors { field message code }
    }
  }
`);

const Replay = graphql(`
  mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
    replayWebhookDelivery(input: $input) {
      webhookDelivery { id }
      userErrors { field message code }
    }
  }
`);

const ReplayMissed = graphql(`
  mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
    replayWebhookDeliveries(input: $input) { count userErrors { field message code } }
  }
`);

export type Delivery = WebhookDeliveriesQuery["webhookDeliveries"]["nodes"][number];

/** How the log is looked at, as an address has it. */
export type DeliverySearch = {
  endpoint?: string | undefined;
  state?: WebhookDeliveryState | undefined;
  after?: string | undefined;
  open?: string | undefined;
};

export const STATES: WebhookDeliveryState[] = ["WAITING", "DELIVERED", "FAILED", "NOT_SENT"];

/** The log of the last 30 days. While something waits, it is asked how it went. */
export const deliveriesQuery = ({ endpoint, state, after }: DeliverySearch) =>
  queryOptions({
    queryKey: [...WEBHOOKS, "deliveries", endpoint, state, after],
    queryFn: async ({ signal }) => {
      const filter = { ...(endpoint && { endpoint }), ...(state && { state }) };
      const variables = { first: 30, filter, ...(after && { after }) };
      return (await request(Deliveries, variables, { signal })).webhookDeliveries;
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.nodes.some((one) => one.state === "WAITING") ? 3_000 : false,
  });

/** Sends something to see whether it arrives. */
export function useTestEndpoint() {
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(Test, { input: { id } })).testWebhookEndpoint),
    onSettled: useReread(),
  });
}

/** Has a message delivered again, under the id that it has. */
export function useReplay() {
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(Replay, { input: { id } })).replayWebhookDelivery),
    onSettled: useReread(),
  });
}

const DAY = 86_400_000;

/** Has delivered again what was not taken on the last 30 days, as long as the log goes back. */
export function useReplayMissed() {
  return useMutation({
    mutationFn: async (endpoint: string) => {
      const to = new Date();
      const from = new Date(to.getTime() - 30 * DAY);
      const input = { endpoint, from: from.toISOString(), to: to.toISOString(), missedOnly: true };
      return accepted((await request(ReplayMissed, { input })).replayWebhookDeliveries);
    },
    onSettled: useReread(),
  });
}
