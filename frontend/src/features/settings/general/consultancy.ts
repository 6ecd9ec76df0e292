import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "~/features/session/session";
import { graphql } from "~/gql";
import type { EditConsultancyInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Consultancy = graphql(`
  query Consultancy {
    consultancy { id name requireSecondFactor version }
  }
`);

const EditConsultancy = graphql(`
  mutation EditConsultancy($input: EditConsultancyInput!) {
    editConsultancy(input: $input) {
      consultancy { id name requireSecondFactor version }
      userErrors { field message code }
    }
  }
`);

export const consultancyQuery = queryOptions({
  queryKey: ["consultancy"],
  queryFn: async ({ signal }) => (await request(Consultancy, undefined, { signal })).consultancy,
});

export function useEditConsultancy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: EditConsultancyInput) =>
      accepted((await request(EditConsultancy, { input })).editConsultancy),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: consultancyQuery.queryKey });
      await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
