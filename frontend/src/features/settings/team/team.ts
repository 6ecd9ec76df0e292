import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { InviteStaffInput, MembersQuery, PendingInvitesQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

graphql(`
  fragment MemberShown on Member { id name email role allAccounts accounts since version }
`);

const Members = graphql(`
  query Members($after: String) {
    team(first: 50, after: $after) {
      nodes { ...MemberShown }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const PendingInvites = graphql(`
  query PendingInvites {
    invites(first: 100) { nodes { id email role allAccounts accounts createdAt expiresAt } }
  }
`);

const ChangeRole = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) { member { ...MemberShown } userErrors { field message code } }
  }
`);

const AssignAccounts = graphql(`
  mutation AssignAccounts($input: AssignAccountsInput!) {
    assignAccounts(input: $input) { member { ...MemberShown } userErrors { field message code } }
  }
`);

const EndSessionsOf = graphql(`
  mutation EndSessionsOf($input: EndSessionsOfInput!) {
    endSessionsOf(input: $input) { done userErrors { field message code } }
  }
`);

const RemoveMember = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) { done userErrors { field message code } }
  }
`);

const InviteStaff = graphql(`
  mutation InviteStaff($input: InviteStaffInput!) {
    inviteStaff(input: $input) { invite { id } userErrors { field message code } }
  }
`);

const InviteClient = graphql(`
  mutation InviteClient($input: InviteClientInput!) {
    inviteClient(input: $input) { invite { id } userErrors { field message code } }
  }
`);

const ResendInvite = graphql(`
  mutation ResendInvite($input: ResendInviteInput!) {
    resendInvite(input: $input) { invite { id } userErrors { field message code } }
  }
`);

const RevokeInvite = graphql(`
  mutation RevokeInvite($input: RevokeInviteInput!) {
    revokeInvite(input: $input) { done userErrors { field message code } }
  }
`);

export type MemberShown = MembersQuery["team"]["nodes"][number];
export type InviteShown = PendingInvitesQuery["invites"]["nodes"][number];

const TEAM = ["team"] as const;

/** Everybody of the consultancy and of its clients. */
export const membersQuery = infiniteQueryOptions({
  queryKey: [...TEAM, "members"],
  queryFn: async ({ pageParam, signal }) =>
    (await request(Members, { ...(pageParam !== null && { after: pageParam }) }, { signal })).team,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

/** Those who were invited and have not answered yet. */
export const invitesQuery = queryOptions({
  queryKey: [...TEAM, "invites"],
  queryFn: async ({ signal }) =>
    (await request(PendingInvites, undefined, { signal })).invites.nodes,
});

/** What can be done about somebody, each with what it needs. */
export type MemberDeed =
  | { deed: "role"; member: MemberShown; role: MemberShown["role"] }
  | { deed: "accounts"; member: MemberShown; accounts: string[] | null }
  | { deed: "end"; member: MemberShown }
  | { deed: "remove"; member: MemberShown };

export function useMemberDeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (what: MemberDeed) => {
      const { id: member, version } = what.member;
      switch (what.deed) {
        case "role": {
          const input = { member, version, role: what.role };
          return accepted((await request(ChangeRole, { input })).changeRole);
        }
        case "accounts": {
          const input = { member, version, ...(what.accounts && { accounts: what.accounts }) };
          return accepted((await request(AssignAccounts, { input })).assignAccounts);
        }
        case "end":
          return accepted((await request(EndSessionsOf, { input: { member } })).endSessionsOf);
        case "remove":
          return accepted((await request(RemoveMember, { input: { member } })).removeMember);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: TEAM }),
  });
}

/** Invites somebody: to work here, or to follow certain accounts. */
export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (
      input: Required<Omit<InviteStaffInput, "accounts">> & { accounts: string[] | null },
    ) => {
      const { role, accounts, ...rest } = input;
      if (role === "CLIENT") {
        const invite = { ...rest, accounts: accounts ?? [] };
        return accepted((await request(InviteClient, { input: invite })).inviteClient);
      }
      const invite = { ...rest, role, ...(accounts && { accounts }) };
      return accepted((await request(InviteStaff, { input: invite })).inviteStaff);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: TEAM }),
  });
}

export function useInviteDeed() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (what: { deed: "resend" | "revoke"; id: string; locale: string }) => {
      const { id, locale } = what;
      return what.deed === "resend"
        ? accepted((await request(ResendInvite, { input: { id, locale } })).resendInvite)
        : accepted((await request(RevokeInvite, { input: { id } })).revokeInvite);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: TEAM }),
  });
}
