import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { isSignedIn, sessionQuery } from "./session";

/** What only somebody who is signed in can see. Between sign-out and the next page it is gone. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data } = useQuery(sessionQuery);
  return isSignedIn(data) ? children : null;
}
