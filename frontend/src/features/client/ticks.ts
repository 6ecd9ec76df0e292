import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { graphql } from "~/gql";
import type { ClientPlanQuery, ClientTasksQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { useWords } from "~/shared/api/use-words";
import { accepted } from "~/shared/api/user-errors";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import { CLIENT, type ClientAction } from "./cases";

const CompleteAction = graphql(`
  mutation CompleteAction($input: CompletePlanActionInput!) {
    completePlanAction(input: $input) {
      planAction { ...ClientAction }
      userErrors { field message code }
    }
  }
`);

const ReopenAction = graphql(`
  mutation ReopenAction($input: ReopenPlanActionInput!) {
    reopenPlanAction(input: $input) {
      planAction { ...ClientAction }
      userErrors { field message code }
    }
  }
`);

type Tick = { action: ClientAction; note: string; files: string[] };

/** Takes back that something is done. */
export function useReopen() {
  const queries = useQueryClient();
  const words = useWords();
  return useMutation({
    mutationFn: async ({ id, version }: { id: string; version: number }) =>
      accepted((await request(ReopenAction, { input: { id, version } })).reopenPlanAction),
    onError: (error) => void toastFailure(words(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: CLIENT }),
  });
}

/** Ticks an action off. It is gone from the list at once, and back if the server refuses. */
export function useTick() {
  const { t } = useTranslation("client");
  const queries = useQueryClient();
  const words = useWords();
  const reopen = useReopen();
  return useMutation({
    mutationFn: async ({ action: { id, version }, note, files }: Tick) =>
      accepted(
        (await request(CompleteAction, { input: { id, version, note, files } })).completePlanAction,
      ),
    onMutate: async ({ action, note }) => {
      await queries.cancelQueries({ queryKey: CLIENT });
      const before = queries.getQueriesData({ queryKey: CLIENT });
      const done = { progress: "DONE", note } as const;
      queries.setQueriesData<ClientPlanQuery["review"]>(
        { queryKey: [...CLIENT, "plan"] },
        (review) =>
          review && {
            ...review,
            plan: review.plan.map((one) => (one.id === action.id ? { ...one, ...done } : one)),
          },
      );
      queries.setQueriesData<ClientTasksQuery["clientTasks"]>(
        { queryKey: [...CLIENT, "tasks"] },
        (found) =>
          found && {
            ...found,
            tasks: found.tasks.filter((task) => task.action.id !== action.id),
          },
      );
      return { before };
    },
    onSuccess: ({ planAction }) => {
      if (planAction) toastWithUndo(t("task.ticked"), () => reopen.mutate(planAction));
    },
    onError: (error, _tick, context) => {
      for (const [key, data] of context?.before ?? []) queries.setQueryData(key, data);
      toastFailure(t("task.notTicked", { why: words(error) }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: CLIENT }),
  });
}
