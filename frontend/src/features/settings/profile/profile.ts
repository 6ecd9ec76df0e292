import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sessionQuery } from "~/features/session/session";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const EditProfile = graphql(`
  mutation EditProfile($input: EditProfileInput!) {
    editProfile(input: $input) {
      person { id name locale version }
      userErrors { field message code }
    }
  }
`);

const RequestVerification = graphql(`
  mutation RequestVerification {
    requestVerification { done userErrors { field message code } }
  }
`);

export function useEditProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: { name: string; locale: string; version: number }) =>
      accepted((await request(EditProfile, { input })).editProfile),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

export function useRequestVerification() {
  return useMutation({
    mutationFn: async () => accepted((await request(RequestVerification)).requestVerification),
  });
}
