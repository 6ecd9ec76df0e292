import { queryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { done userErrors { field message code } }
  }
`);

const VerifyEmail = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) { done userErrors { field message code } }
  }
`);

const SignInByMagicLink = graphql(`
  mutation SignInByMagicLink($input: SignInByMagicLinkInput!) {
    signInByMagicLink(input: $input) {
      signedIn { standing }
      userErrors { field message code }
    }
  }
`);

const InvitePreview = graphql(`
  query InvitePreview($link: String!) {
    invitePreview(link: $link) { consultancy email isKnown role }
  }
`);

const AcceptInvite = graphql(`
  mutation AcceptInvite($input: AcceptInviteInput!) {
    acceptInvite(input: $input) {
      consultancy { id name }
      signedIn { standing }
      userErrors { field message code }
    }
  }
`);

export function useResetPassword() {
  return useMutation({
    mutationFn: async (input: { link: string; newPassword: string }) =>
      accepted((await request(ResetPassword, { input })).resetPassword),
    gcTime: 0,
  });
}

export function useVerifyEmail() {
  return useMutation({
    mutationFn: async (link: string) =>
      accepted((await request(VerifyEmail, { input: { link } })).verifyEmail),
  });
}

export function useMagicLink() {
  return useMutation({
    mutationFn: async (link: string) =>
      accepted((await request(SignInByMagicLink, { input: { link } })).signInByMagicLink),
  });
}

/** What an invitation says; null: its link is not good. */
export const inviteQuery = (link: string) =>
  queryOptions({
    queryKey: ["invite", link.slice(-8)],
    queryFn: async ({ signal }) =>
      (await request(InvitePreview, { link }, { signal })).invitePreview ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export function useAcceptInvite() {
  return useMutation({
    mutationFn: async (input: {
      link: string;
      name?: string;
      newPassword?: string;
      locale: string;
    }) => accepted((await request(AcceptInvite, { input })).acceptInvite),
    gcTime: 0,
  });
}
