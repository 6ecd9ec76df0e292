import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { graphql } from "~/gql";
import type { SessionQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";

const Session = graphql(`
  query Session {
    viewer {
      standing
      role
      permissions
      accounts
      person { id name email locale hasPassword hasSecondFactor recoveryCodesLeft emailVerified version }
      consultancy { id name }
      seats { role consultancy { id name } }
    }
  }
`);

export type Viewer = NonNullable<SessionQuery["viewer"]>;

/** Who is signed in; null: nobody. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => (await request(Session, undefined, { signal })).viewer ?? null,
  staleTime: 60_000,
});

/** Somebody whose sign-in is complete. */
export type SignedInViewer = Viewer & {
  role: NonNullable<Viewer["role"]>;
  person: NonNullable<Viewer["person"]>;
  consultancy: NonNullable<Viewer["consultancy"]>;
};

export function isSignedIn(viewer: Viewer | null | undefined): viewer is SignedInViewer {
  return (
    viewer?.standing === "COMPLETE" && !!viewer.role && !!viewer.person && !!viewer.consultancy
  );
}

/** Where somebody begins. */
export const homeOf = (viewer: SignedInViewer) => (viewer.role === "CLIENT" ? "/home" : "/");

/**
 * The person at the screen; only for pages behind the sign-in. Until a page is gone whose sign-in
 * has ended, it is the one who was there.
 */
export function useViewer(): SignedInViewer {
  const { data } = useSuspenseQuery(sessionQuery);
  const last = useRef<SignedInViewer>(undefined);
  if (isSignedIn(data)) last.current = data;
  if (!last.current) throw new Error("This page needs somebody who is signed in.");
  return last.current;
}

/** Whether to show a button. The server checks each call again. */
export function useMay() {
  const { permissions } = useViewer();
  return (permission: string) => permissions.includes(permission);
}
