import { queryOptions } from "@tanstack/react-query";
import { createContext, use } from "react";
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
      consultancy { id name test }
      branding { accent logo version }
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

/** Who is signed in, for everything inside `SignedIn`. */
export const ViewerContext = createContext<SignedInViewer | null>(null);

/** The person at the screen; only for pages behind the sign-in. */
export function useViewer(): SignedInViewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error("This page needs somebody who is signed in.");
  return viewer;
}

/** Whether to show a button. The server checks each call again. */
export function useMay() {
  const { permissions } = useViewer();
  return (permission: string) => permissions.includes(permission);
}
