import { queryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { RescoreReviewInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { reviewKey, useReread } from "./review";

const Basis = graphql(`
  query ScoreBasis($id: ID!) {
    review(id: $id) { id rulebook chosenWindowEnd windowEnd market { id marketplace } }
    rulebooks { code title marketplaces thresholdBp windowDays }
  }
`);

const Rescore = graphql(`
  mutation RescoreReview($input: RescoreReviewInput!) {
    rescoreReview(input: $input) {
      review { id version }
      userErrors { field message code }
    }
  }
`);

/** What the case is scored by, and by what else it could be. */
export const basisQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "basis"],
    queryFn: ({ signal }) => request(Basis, { id }, { signal }),
  });

export function useRescore(id: string) {
  return useMutation({
    mutationFn: async (input: Omit<RescoreReviewInput, "id">) =>
      accepted((await request(Rescore, { input: { id, ...input } })).rescoreReview),
    onSettled: useReread(id),
  });
}
