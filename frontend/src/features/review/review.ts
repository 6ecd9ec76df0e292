import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { graphql } from "~/gql";
import type { ReviewStep, SetReviewDeadlinesInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { subscribe } from "~/shared/api/subscribe";
import { accepted } from "~/shared/api/user-errors";

const Review = graphql(`
  query Review($id: ID!) {
    review(id: $id) {
      id title state status rateBp version waitingFor assigneeId possibleSteps
      windowStart windowEnd openedAt closedAt
      account { id name }
      market { id marketplace }
      deadlines { dueAt metAt standing whose }
      clocks { us client amazon carrier since }
    }
  }
`);

const ReviewChanged = graphql(`
  subscription ReviewChanged($id: ID!) {
    reviewChanged(id: $id) { id version }
  }
`);

const Step = graphql(`
  mutation StepReview($input: StepReviewInput!) {
    stepReview(input: $input) {
      review { id version }
      userErrors { field message code }
    }
  }
`);

const Assign = graphql(`
  mutation AssignReview($input: AssignReviewInput!) {
    assignReview(input: $input) {
      review { id version assigneeId }
      userErrors { field message code }
    }
  }
`);

const SetDeadlines = graphql(`
  mutation SetReviewDeadlines($input: SetReviewDeadlinesInput!) {
    setReviewDeadlines(input: $input) {
      review { id version }
      userErrors { field message code }
    }
  }
`);

/** Everything that is read of one case is under this. */
export const reviewKey = (id: string) => ["review", id] as const;

export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "head"],
    queryFn: async ({ signal }) => (await request(Review, { id }, { signal })).review,
  });

export type ReviewHead = Awaited<
  ReturnType<NonNullable<ReturnType<typeof reviewQuery>["queryFn"]>>
>;

/** Reads anew whatever is shown of the case when somebody changes it. */
export function useLiveReview(id: string) {
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe(
        ReviewChanged,
        { id },
        () => void queries.invalidateQueries({ queryKey: reviewKey(id) }),
      ),
    [id, queries],
  );
}

/** Whatever was changed of a case: it is read anew, and so are the lists that it is in. */
export function useReread(id: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["reviews"] });
    void queries.invalidateQueries({ queryKey: ["desk"] });
    return queries.invalidateQueries({ queryKey: reviewKey(id) });
  };
}

export function useStep(id: string) {
  return useMutation({
    mutationFn: async (input: { step: ReviewStep; remark?: string }) =>
      accepted((await request(Step, { input: { id, ...input } })).stepReview),
    onSettled: useReread(id),
  });
}

/** Gives the case to somebody. What is shown changes at once, and back if it is refused. */
export function useAssign(id: string) {
  const queries = useQueryClient();
  const { queryKey } = reviewQuery(id);
  return useMutation({
    mutationFn: async (input: { assignee: string | null; version: number }) =>
      accepted((await request(Assign, { input: { id, ...input } })).assignReview),
    onMutate: async ({ assignee }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (head) => head && { ...head, assigneeId: assignee });
      return { before };
    },
    onError: (_error, _input, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: useReread(id),
  });
}

export function useSetDeadlines(id: string) {
  return useMutation({
    mutationFn: async (input: Omit<SetReviewDeadlinesInput, "id">) =>
      accepted((await request(SetDeadlines, { input: { id, ...input } })).setReviewDeadlines),
    onSettled: useReread(id),
  });
}
