import { createFileRoute, redirect, retainSearchParams } from "@tanstack/react-router";
import * as v from "valibot";
import { WholeFailure } from "~/app/route-failure";
import { ClientShell } from "~/app/shell/client-shell";
import { accountsQuery } from "~/features/client/accounts";
import { homeOf, isSignedIn, sessionQuery } from "~/features/session/session";
import { SignedIn } from "~/features/session/signed-in";

/** The pages of the clients. Which account is looked at stays in the address on all of them. */
export const Route = createFileRoute("/_client")({
  validateSearch: v.object({ account: v.optional(v.fallback(v.string(), "")) }),
  search: { middlewares: [retainSearchParams(["account"])] },
  beforeLoad: async ({ context, location }) => {
    const viewer = await context.queries.ensureQueryData(sessionQuery);
    if (!isSignedIn(viewer)) throw redirect({ to: "/sign-in", search: { to: location.href } });
    if (viewer.role !== "CLIENT") throw redirect({ to: homeOf(viewer) });
  },
  loader: ({ context }) => context.queries.ensureQueryData(accountsQuery),
  errorComponent: WholeFailure,
  component: () => (
    <SignedIn>
      <ClientShell />
    </SignedIn>
  ),
});
