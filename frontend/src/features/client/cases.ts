import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { graphql } from "~/gql";
import type { ClientCasesQuery, ClientPlanQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { subscribe } from "~/shared/api/subscribe";
import { accepted } from "~/shared/api/user-errors";
import { inOrder } from "./standing";

graphql(`
  fragment ClientAction on PlanAction {
    id reviewId title detail doneWhen dueOn owner progress section note settledAt version isNeeded
    files { id fileName size createdAt }
  }
`);

const ClientCases = graphql(`
  query ClientCases($account: ID!) {
    reviews(first: 100, filter: { account: $account }) {
      nodes {
        id title state waitingFor rateBp recoversOn windowEnd openedAt closedAt approvedAt
        market { id marketplace }
      }
    }
  }
`);

const ClientPlan = graphql(`
  query ClientPlan($review: ID!) {
    review(id: $review) {
      id title state approvedAt possibleSteps waitingFor
      plan { ...ClientAction }
      timeline(first: 40) { nodes { at step remark personId } }
    }
  }
`);

const ClientReviewChanged = graphql(`
  subscription ClientReviewChanged($review: ID!) {
    reviewChanged(id: $review) { id version }
  }
`);

const ApprovePlan = graphql(`
  mutation ApprovePlan($input: ApprovePlanInput!) {
    approvePlan(input: $input) {
      review { id state }
      userErrors { field message code }
    }
  }
`);

const DeclinePlan = graphql(`
  mutation DeclinePlan($input: DeclinePlanInput!) {
    declinePlan(input: $input) {
      review { id state }
      userErrors { field message code }
    }
  }
`);

export type ClientCase = ClientCasesQuery["reviews"]["nodes"][number];
export type ClientReview = ClientPlanQuery["review"];
export type ClientAction = ClientReview["plan"][number];

/** What is read for clients is under this, so that one change reads all of it anew. */
export const CLIENT = ["client"] as const;

export const casesQuery = (account: string) =>
  queryOptions({
    queryKey: [...CLIENT, "cases", account],
    queryFn: async ({ signal }) =>
      (await request(ClientCases, { account }, { signal })).reviews.nodes,
  });

export const planQuery = (review: string) =>
  queryOptions({
    queryKey: [...CLIENT, "plan", review],
    queryFn: async ({ signal }) => (await request(ClientPlan, { review }, { signal })).review,
  });

/** The cases of an account in the order in which they matter, and the one that is looked at. */
export function useCases(account: string, wanted: string | undefined) {
  const { data } = useSuspenseQuery(casesQuery(account));
  const cases = inOrder(data);
  return { cases, shown: cases.find(({ id }) => id === wanted) ?? cases[0] };
}

export const isOver = ({ closedAt }: { closedAt?: string | null }) => closedAt != null;

/** Reads anew what is shown of a case when the consultancy changes it. */
export const useLiveCase = (review: string | undefined) => useLiveCases(review ? [review] : []);

/** The same for several cases. */
export function useLiveCases(reviews: readonly string[]) {
  const queries = useQueryClient();
  const all = reviews.join(" ");
  useEffect(() => {
    const reread = () => void queries.invalidateQueries({ queryKey: CLIENT });
    const each = all === "" ? [] : all.split(" ");
    const ends = each.map((review) => subscribe(ClientReviewChanged, { review }, reread));
    return () => {
      for (const end of ends) end();
    };
  }, [all, queries]);
}

/** What the client says to the plan. */
export function useVerdict(review: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ agrees, remark }: { agrees: boolean; remark: string }) => {
      if (!agrees) {
        return accepted((await request(DeclinePlan, { input: { review, remark } })).declinePlan);
      }
      const input = { review, ...(remark && { remark }) };
      return accepted((await request(ApprovePlan, { input })).approvePlan);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: CLIENT }),
  });
}
