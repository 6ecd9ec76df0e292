import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Agreed = graphql(`
  query EarlyWarningSince($account: ID!) {
    sellerAccount(id: $account) { id earlyWarningSince }
  }
`);

const Agree = graphql(`
  mutation SetEarlyWarning($input: SetEarlyWarningInput!) {
    setEarlyWarning(input: $input) {
      account { id earlyWarningSince }
      userErrors { field message code }
    }
  }
`);

/** Since when an account is looked at together with others; null: it is not. */
export const agreedQuery = (account: string) =>
  queryOptions({
    queryKey: ["client", account, "early-warning"],
    queryFn: async ({ signal }) =>
      (await request(Agreed, { account }, { signal })).sellerAccount.earlyWarningSince,
  });

/** What is chosen is shown at once, and back if it is refused. */
export function useAgree(account: string) {
  const queries = useQueryClient();
  const { queryKey } = agreedQuery(account);
  return useMutation({
    mutationFn: async (agreed: boolean) =>
      accepted((await request(Agree, { input: { account, agreed } })).setEarlyWarning),
    onMutate: async (agreed) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, agreed ? new Date().toISOString() : null);
      return { before };
    },
    onError: (_error, _agreed, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
