import { createFileRoute, redirect } from "@tanstack/react-router";
import { WholeFailure } from "~/app/route-failure";
import { StaffShell } from "~/app/shell/staff-shell";
import { homeOf, isSignedIn, sessionQuery } from "~/features/session/session";
import { SignedIn } from "~/features/session/signed-in";

/** The pages of those who work for a consultancy. */
export const Route = createFileRoute("/_staff")({
  beforeLoad: async ({ context, location }) => {
    const viewer = await context.queries.ensureQueryData(sessionQuery);
    if (!isSignedIn(viewer)) throw redirect({ to: "/sign-in", search: { to: location.href } });
    if (viewer.role === "CLIENT") throw redirect({ to: homeOf(viewer) });
  },
  errorComponent: WholeFailure,
  component: () => (
    <SignedIn>
      <StaffShell />
    </SignedIn>
  ),
});
