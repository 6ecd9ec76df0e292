import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { RulebooksQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Rulebooks = graphql(`
  query Rulebooks {
    rulebooks {
      code version title notes own perCategory thresholdBp windowDays marketplaces effectiveFrom text
      sources { title url confidence }
    }
  }
`);

const PutRulebook = graphql(`
  mutation PutRulebook($input: PutRulebookInput!) {
    putRulebook(input: $input) {
      rulebook { code title version }
      userErrors { field message code }
    }
  }
`);

export type RulebookShown = RulebooksQuery["rulebooks"][number];

/** The rules by which packages are judged: those that come with the product, and one's own. */
export const rulebooksQuery = queryOptions({
  queryKey: ["rulebooks"],
  queryFn: async ({ signal }) => (await request(Rulebooks, undefined, { signal })).rulebooks,
});

export function usePutRulebook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (text: string) =>
      accepted((await request(PutRulebook, { input: { text } })).putRulebook),
    onSuccess: () => queries.invalidateQueries({ queryKey: rulebooksQuery.queryKey }),
  });
}
