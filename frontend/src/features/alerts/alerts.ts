import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { AlertFilter, AlertsQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Alerts = graphql(`
  query Alerts($after: String, $filter: AlertFilter) {
    alerts(first: 50, after: $after, filter: $filter) {
      nodes { ...AlertShown acknowledgedBy market { id marketplace } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

const Acknowledge = graphql(`
  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
    acknowledgeAlert(input: $input) {
      alert { id acknowledgedAt acknowledgedBy }
      userErrors { field message code }
    }
  }
`);

export type Alert = AlertsQuery["alerts"]["nodes"][number];

export const alertsQuery = (filter: AlertFilter) =>
  infiniteQueryOptions({
    queryKey: ["alerts", filter],
    queryFn: async ({ signal, pageParam }) =>
      (await request(Alerts, { after: pageParam, filter }, { signal })).alerts,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** Takes note of an alert. It is shown at once, and back if it is refused. */
export function useAcknowledge(filter: AlertFilter) {
  const queries = useQueryClient();
  const { queryKey } = alertsQuery(filter);
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(Acknowledge, { input: { id } })).acknowledgeAlert),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      const acknowledgedAt = new Date().toISOString();
      queries.setQueryData(
        queryKey,
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              nodes: page.nodes.map((one) => (one.id === id ? { ...one, acknowledgedAt } : one)),
            })),
          },
      );
      return { before };
    },
    onError: (_error, _id, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey: ["alerts"] }),
  });
}
