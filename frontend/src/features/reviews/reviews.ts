import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { ReviewState, ReviewStep } from "~/gql/enums";
import type { OpenReviewInput, ReviewFilter, ReviewOrder, ReviewRowFragment } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Reviews = graphql(`
  query Reviews($first: Int!, $after: String, $filter: ReviewFilter, $order: ReviewOrder!) {
    reviews(first: $first, after: $after, filter: $filter, orderBy: $order) {
      nodes { ...ReviewRow }
      pageInfo { endCursor hasNextPage }
    }
  }

  fragment ReviewRow on Review {
    id title state status rateBp waitingFor assigneeId version possibleSteps openedAt
    account { id name }
    market { id marketplace }
    deadlines { dueAt metAt standing whose }
  }
`);

const Move = graphql(`
  mutation MoveReview($input: StepReviewInput!) {
    stepReview(input: $input) { review { id version } userErrors { field message code } }
  }
`);

const Open = graphql(`
  mutation OpenReview($input: OpenReviewInput!) {
    openReview(input: $input) { review { id } userErrors { field message code } }
  }
`);

export type ReviewRow = ReviewRowFragment;

type Asked = {
  filter: ReviewFilter;
  order: ReviewOrder;
  after?: string | undefined;
  first?: number;
};

export const reviewsQuery = ({ filter, order, after, first = 50 }: Asked) =>
  queryOptions({
    queryKey: ["reviews", "list", { filter, order, after, first }],
    queryFn: async ({ signal }) =>
      (await request(Reviews, { first, after: after ?? null, filter, order }, { signal })).reviews,
    placeholderData: keepPreviousData,
  });

/** Moves a card: the board shows it there at once, and back if the step is refused. */
export function useMoveCard(asked: Asked) {
  const queries = useQueryClient();
  const { queryKey } = reviewsQuery(asked);
  return useMutation({
    mutationFn: async ({ id, step }: { id: string; step: ReviewStep; to: ReviewState }) =>
      accepted((await request(Move, { input: { id, step } })).stepReview),
    onMutate: async ({ id, to }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(
        queryKey,
        (page) =>
          page && {
            ...page,
            nodes: page.nodes.map((one) => (one.id === id ? { ...one, state: to } : one)),
          },
      );
      return { before };
    },
    onError: (_error, _input, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: (_data, _error, { id }) => {
      void queries.invalidateQueries({ queryKey: ["review", id] });
      return queries.invalidateQueries({ queryKey: ["reviews"] });
    },
  });
}

export function useOpenReview() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, ...input }: OpenReviewInput & { key: string }) =>
      accepted((await request(Open, { input }, { idempotencyKey: key })).openReview),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["reviews"] }),
        queries.invalidateQueries({ queryKey: ["places"] }),
      ]),
  });
}
