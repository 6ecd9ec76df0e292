import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isSignedIn, sessionQuery, ViewerContext } from "./session";

/**
 * What only somebody who is signed in can see. Between sign-out and the next page it is gone, and
 * until then its parts know the one who was there.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery);
  if (!isSignedIn(data)) return null;
  return <ViewerContext value={data}>{children}</ViewerContext>;
}
