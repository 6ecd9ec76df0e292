import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { clientKey } from "./client";

const People = graphql(`
  query ClientPeople($id: ID!) {
    sellerAccount(id: $id) {
      id
      alertReaders { member name email alerts digest maySee }
      myAlerts { alerts digest }
    }
    team(first: 100) { nodes { id name email role allAccounts accounts since } }
    invites(first: 100) { nodes { id email role accounts expiresAt } }
  }
`);

const Invite = graphql(`
  mutation InviteClient($input: InviteClientInput!) {
    inviteClient(input: $input) { invite { id } userErrors { field message code } }
  }
`);

const Revoke = graphql(`
  mutation RevokeClientInvite($input: RevokeInviteInput!) {
    revokeInvite(input: $input) { done userErrors { field message code } }
  }
`);

const SetMyAlerts = graphql(`
  mutation SetMyAlerts($input: SetMyAlertsInput!) {
    setMyAlerts(input: $input) {
      myAlerts { alerts digest }
      userErrors { field message code }
    }
  }
`);

export const peopleQuery = (id: string) =>
  queryOptions({
    queryKey: [...clientKey(id), "people"],
    queryFn: async ({ signal }) => {
      const { sellerAccount, team, invites } = await request(People, { id }, { signal });
      return {
        ...sellerAccount,
        members: team.nodes.filter((one) => one.allAccounts || one.accounts.includes(id)),
        invites: invites.nodes.filter((one) => one.accounts.includes(id)),
      };
    },
  });

export function useInviteClient(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: { email: string; locale: string }) =>
      accepted((await request(Invite, { input: { accounts: [id], ...input } })).inviteClient),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...clientKey(id), "people"] }),
  });
}

export function useRevokeInvite(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (invite: string) =>
      accepted((await request(Revoke, { input: { id: invite } })).revokeInvite),
    onSettled: () => queries.invalidateQueries({ queryKey: [...clientKey(id), "people"] }),
  });
}

export function useSetMyAlerts(id: string) {
  const queries = useQueryClient();
  const { queryKey } = peopleQuery(id);
  return useMutation({
    mutationFn: async (input: { alerts: boolean; digest: boolean }) =>
      accepted((await request(SetMyAlerts, { input: { account: id, ...input } })).setMyAlerts),
    onMutate: async (myAlerts) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (people) => people && { ...people, myAlerts });
      return { before };
    },
    onError: (_error, _input, context) => queries.setQueryData(queryKey, context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}
