import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { graphql } from "~/gql";
import type { SecondFactorProof } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { forget } from "../session/leave";

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      signedIn { standing }
      userErrors { field message code }
    }
  }
`);

const CompleteSecondFactor = graphql(`
  mutation CompleteSecondFactor($input: CompleteSecondFactorInput!) {
    completeSecondFactor(input: $input) {
      signedIn { standing }
      userErrors { field message code }
    }
  }
`);

/** After each step the session is asked for again; the routes lead on. */
export function useGoOn() {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    await forget(queries);
    await router.invalidate();
  };
}

export function useSignIn() {
  return useMutation({
    mutationFn: async (input: { email: string; password: string }) =>
      accepted((await request(SignIn, { input })).signIn),
    onSuccess: useGoOn(),
  });
}

export function useSecondFactor() {
  return useMutation({
    mutationFn: async (proof: SecondFactorProof) =>
      accepted((await request(CompleteSecondFactor, { input: { proof } })).completeSecondFactor),
    onSuccess: useGoOn(),
  });
}
