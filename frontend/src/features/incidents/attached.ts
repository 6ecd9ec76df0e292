import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { AttachIncidentInput, ReviewIncidentsQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Attached = graphql(`
  query ReviewIncidents($id: ID!) {
    review(id: $id) {
      id
      incidents {
        evidence note shipped unscanned attachedAt attachedBy { name }
        incident { ...IncidentShown }
      }
    }
  }
`);

const Attach = graphql(`
  mutation AttachIncident($input: AttachIncidentInput!) {
    attachIncident(input: $input) { review { id } userErrors { field message code } }
  }
`);

const Detach = graphql(`
  mutation DetachIncident($input: DetachIncidentInput!) {
    detachIncident(input: $input) { review { id } userErrors { field message code } }
  }
`);

export type AttachedIncident = ReviewIncidentsQuery["review"]["incidents"][number];

/** What a case says is under its own key, so that it is read anew with the case. */
export const attachedQuery = (review: string) =>
  queryOptions({
    queryKey: ["review", review, "incidents"],
    queryFn: async ({ signal }) =>
      (await request(Attached, { id: review }, { signal })).review.incidents,
  });

function useReread(review: string) {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ["review", review] });
}

export function useAttach(review: string) {
  return useMutation({
    mutationFn: async (input: Omit<AttachIncidentInput, "review">) =>
      accepted((await request(Attach, { input: { review, ...input } })).attachIncident),
    onSettled: useReread(review),
  });
}

export function useDetach(review: string) {
  return useMutation({
    mutationFn: async (incident: string) =>
      accepted((await request(Detach, { input: { review, incident } })).detachIncident),
    onSettled: useReread(review),
  });
}
