import { useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      signedIn { standing }
      userErrors { field message code }
    }
  }
`);

/** Changes one's own password. All other sign-ins end. */
export function useChangePassword() {
  return useMutation({
    mutationFn: async (input: { password: string; newPassword: string }) =>
      accepted((await request(ChangePassword, { input })).changePassword),
    gcTime: 0,
  });
}
