import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { hangUp } from "~/shared/api/subscribe";
import { accepted } from "~/shared/api/user-errors";
import { leave } from "~/shared/lib/on-leave";
import { sessionQuery } from "./session";

const SignOut = graphql(`
  mutation SignOut {
    signOut { done userErrors { field message code } }
  }
`);

const SwitchConsultancy = graphql(`
  mutation SwitchConsultancy($input: SwitchConsultancyInput!) {
    switchConsultancy(input: $input) {
      signedIn { standing }
      userErrors { field message code }
    }
  }
`);

/** Forgets everything that was read for the one who was signed in, and asks who is now. */
export async function forget(queries: QueryClient) {
  hangUp();
  leave();
  queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
  await queries.resetQueries({ queryKey: sessionQuery.queryKey });
}

export function useSignOut() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async () => accepted((await request(SignOut)).signOut),
    onSettled: async () => {
      await forget(queries);
      await router.navigate({ to: "/sign-in" });
    },
  });
}

export function useSwitchConsultancy() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async (consultancy: string) =>
      accepted((await request(SwitchConsultancy, { input: { consultancy } })).switchConsultancy),
    onSuccess: async () => {
      await forget(queries);
      await router.navigate({ to: "/" });
      await router.invalidate();
    },
  });
}
