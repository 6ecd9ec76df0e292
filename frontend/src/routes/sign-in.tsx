import { createFileRoute, redirect } from "@tanstack/react-router";
import * as v from "valibot";
import { WholeFailure } from "~/app/route-failure";
import { homeOf, isSignedIn, sessionQuery } from "~/features/session/session";
import { SignInPage } from "~/features/sign-in/sign-in-page";
import { linkSecret } from "~/shared/lib/link-secret";

/** Where to go on afterwards: a path of ours, never another site. */
const search = v.object({
  to: v.optional(v.fallback(v.pipe(v.string(), v.regex(/^\/(?![/\\])/)), "/")),
});

export const Route = createFileRoute("/sign-in")({
  validateSearch: search,
  beforeLoad: async ({ context, search }) => {
    const viewer = await context.queries.ensureQueryData(sessionQuery);
    // Who opens a link from a mail may be somebody else than who is signed in.
    if (!isSignedIn(viewer) || linkSecret("magic")) return;
    throw search.to ? redirect({ href: search.to }) : redirect({ to: homeOf(viewer) });
  },
  errorComponent: WholeFailure,
  component: function SignIn() {
    return <SignInPage ended={Route.useSearch().to !== undefined} />;
  },
});
