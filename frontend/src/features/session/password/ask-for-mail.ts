import { useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) { done userErrors { field message code } }
  }
`);

const RequestMagicLink = graphql(`
  mutation RequestMagicLink($input: RequestMagicLinkInput!) {
    requestMagicLink(input: $input) { done userErrors { field message code } }
  }
`);

/** Asks for a mail with a link. The answer is the same whoever has the address. */
export function useAskForMail(what: "reset" | "magic") {
  return useMutation({
    mutationFn: async (email: string) => {
      const input = { email };
      return what === "reset"
        ? accepted((await request(RequestPasswordReset, { input })).requestPasswordReset)
        : accepted((await request(RequestMagicLink, { input })).requestMagicLink);
    },
  });
}
