import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { graphql } from "~/gql";
import type {
  CloseIncidentInput,
  CreateIncidentInput,
  EarlyWarningsQuery,
  EditIncidentInput,
  IncidentShownFragment,
} from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Incidents = graphql(`
  query Incidents($first: Int!, $after: String, $open: Boolean, $carrier: String) {
    incidents(first: $first, after: $after, open: $open, carrier: $carrier) {
      nodes { ...IncidentShown }
      pageInfo { endCursor hasNextPage }
    }
  }

  fragment IncidentShown on Incident {
    id title carrier marketplace firstDay lastDay packages what source
    createdAt createdBy { name } closedAt version
  }
`);

const Warnings = graphql(`
  query EarlyWarnings {
    earlyWarnings(first: 10) {
      nodes {
        id carrier firstDay lastDay raisedAt otherAccounts
        accounts { recent recentMissing before beforeMissing account { id name } }
      }
    }
  }
`);

const Create = graphql(`
  mutation CreateIncident($input: CreateIncidentInput!) {
    createIncident(input: $input) { incident { id } userErrors { field message code } }
  }
`);

const Edit = graphql(`
  mutation EditIncident($input: EditIncidentInput!) {
    editIncident(input: $input) { incident { id version } userErrors { field message code } }
  }
`);

const Close = graphql(`
  mutation CloseIncident($input: CloseIncidentInput!) {
    closeIncident(input: $input) { incident { id version } userErrors { field message code } }
  }
`);

export type Incident = IncidentShownFragment;
export type EarlyWarning = EarlyWarningsQuery["earlyWarnings"]["nodes"][number];

/** Everything that is read of incidents is under this. */
export const INCIDENTS = ["incidents"] as const;

/** Which are shown: those that go on unless all are, of all carriers unless it is one. */
export type IncidentFilter = { all?: boolean | undefined; carrier?: string | undefined };

/** Those that began last first. */
export const incidentsQuery = ({ all, carrier }: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: [...INCIDENTS, "list", all, carrier],
    queryFn: async ({ signal, pageParam }) => {
      const variables = { first: 30, after: pageParam, open: all ? null : true, carrier };
      return (await request(Incidents, variables, { signal })).incidents;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  });

/** The latest ones, for choosing one of them. */
export const latestIncidentsQuery = queryOptions({
  queryKey: [...INCIDENTS, "latest"],
  queryFn: async ({ signal }) =>
    (await request(Incidents, { first: 100 }, { signal })).incidents.nodes,
});

export const warningsQuery = queryOptions({
  queryKey: [...INCIDENTS, "warnings"],
  queryFn: async ({ signal }) =>
    (await request(Warnings, undefined, { signal })).earlyWarnings.nodes,
});

function useReread() {
  const queries = useQueryClient();
  // Not waited for: a row that goes with it must still say what was done.
  return () => void queries.invalidateQueries({ queryKey: INCIDENTS });
}

export function useCreateIncident() {
  return useMutation({
    mutationFn: async (input: CreateIncidentInput) => {
      const idempotencyKey = crypto.randomUUID();
      return accepted((await request(Create, { input }, { idempotencyKey })).createIncident);
    },
    onSettled: useReread(),
  });
}

export function useEditIncident() {
  return useMutation({
    mutationFn: async (input: EditIncidentInput) =>
      accepted((await request(Edit, { input })).editIncident),
    onSettled: useReread(),
  });
}

export function useCloseIncident() {
  return useMutation({
    mutationFn: async (input: CloseIncidentInput) =>
      accepted((await request(Close, { input })).closeIncident),
    onSettled: useReread(),
  });
}
