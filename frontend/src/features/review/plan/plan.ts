import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { AddPlanActionInput, EditPlanActionInput, PlanActionRowFragment } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { reviewKey, useReread } from "../review";
import { moved, settled } from "./plan-model";

const Plan = graphql(`
  query ReviewPlan($id: ID!) {
    review(id: $id) { id plan { ...PlanActionRow } }
  }

  fragment PlanActionRow on PlanAction {
    id version title section code owner dueOn progress isNeeded expectedGainBp detail doneWhen
    evidence note reopenedBySubmission settledAt
    causes { code title }
    settledBy { name }
    files { id fileName size }
  }
`);

const Complete = graphql(`
  mutation CompletePlanAction($input: CompletePlanActionInput!) {
    completePlanAction(input: $input) { planAction { id version } userErrors { field message code } }
  }
`);

const Reopen = graphql(`
  mutation ReopenPlanAction($input: ReopenPlanActionInput!) {
    reopenPlanAction(input: $input) { planAction { id version } userErrors { field message code } }
  }
`);

const Waive = graphql(`
  mutation WaivePlanAction($input: WaivePlanActionInput!) {
    waivePlanAction(input: $input) { planAction { id version } userErrors { field message code } }
  }
`);

const Edit = graphql(`
  mutation EditPlanAction($input: EditPlanActionInput!) {
    editPlanAction(input: $input) { planAction { id version } userErrors { field message code } }
  }
`);

const Add = graphql(`
  mutation AddPlanAction($input: AddPlanActionInput!) {
    addPlanAction(input: $input) { planAction { id } userErrors { field message code } }
  }
`);

const Order = graphql(`
  mutation OrderPlan($input: OrderPlanInput!) {
    orderPlan(input: $input) { plan { id } userErrors { field message code } }
  }
`);

export type PlanAction = PlanActionRowFragment;

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "plan"],
    queryFn: async ({ signal }) => (await request(Plan, { id }, { signal })).review.plan,
  });

/** A change that is shown at once, and taken back if the server refuses it. */
function useOptimistic<V, R>(
  review: string,
  send: (input: V) => Promise<R>,
  show: (plan: PlanAction[], input: V) => PlanAction[],
) {
  const queries = useQueryClient();
  const { queryKey } = planQuery(review);
  return useMutation({
    mutationFn: send,
    onMutate: async (input: V) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (plan) => plan && show(plan, input));
      return { before };
    },
    onError: (_error, _input, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: useReread(review),
  });
}

/** An action, and the version of it that was looked at. */
type Seen = { id: string; version: number };
export type Done = Seen & { note?: string };

export const useComplete = (review: string) =>
  useOptimistic(
    review,
    async (input: Done) => accepted((await request(Complete, { input })).completePlanAction),
    (plan, { id, note }) => settled(plan, id, "DONE", note),
  );

export const useReopen = (review: string) =>
  useOptimistic(
    review,
    async (input: Seen) => accepted((await request(Reopen, { input })).reopenPlanAction),
    (plan, { id }) => settled(plan, id, "OPEN"),
  );

export const useWaive = (review: string) =>
  useOptimistic(
    review,
    async (input: Seen & { reason: string }) =>
      accepted((await request(Waive, { input })).waivePlanAction),
    (plan, { id, reason }) => settled(plan, id, "WAIVED", reason),
  );

export const useMove = (review: string) =>
  useOptimistic(
    review,
    async ({ plan, id, step }: { plan: PlanAction[]; id: string; step: -1 | 1 }) => {
      const actions = moved(plan, id, step).map((one) => one.id);
      return accepted((await request(Order, { input: { review, actions } })).orderPlan);
    },
    (plan, { id, step }) => moved(plan, id, step),
  );

export function useEdit(review: string) {
  return useMutation({
    mutationFn: async (input: EditPlanActionInput) =>
      accepted((await request(Edit, { input })).editPlanAction),
    onSettled: useReread(review),
  });
}

export function useAdd(review: string) {
  return useMutation({
    mutationFn: async ({ key, ...input }: AddPlanActionInput & { key: string }) =>
      accepted((await request(Add, { input }, { idempotencyKey: key })).addPlanAction),
    onSettled: useReread(review),
  });
}
