import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { KeepViewInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Views = graphql(`
  query SavedViews($page: String!) {
    savedViews(page: $page) { id name page query isOwn isShared version }
  }
`);

const Keep = graphql(`
  mutation KeepView($input: KeepViewInput!) {
    keepView(input: $input) { savedView { id } userErrors { field message code } }
  }
`);

const Remove = graphql(`
  mutation RemoveView($input: RemoveViewInput!) {
    removeView(input: $input) { done userErrors { field message code } }
  }
`);

export const viewsQuery = (page: string) =>
  queryOptions({
    queryKey: ["views", page],
    queryFn: async ({ signal }) => (await request(Views, { page }, { signal })).savedViews,
  });

export function useKeepView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: KeepViewInput) => accepted((await request(Keep, { input })).keepView),
    onSettled: () => queries.invalidateQueries({ queryKey: ["views"] }),
  });
}

export function useRemoveView() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(Remove, { input: { id } })).removeView),
    onSettled: () => queries.invalidateQueries({ queryKey: ["views"] }),
  });
}
