import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { ApiError } from "~/shared/api/error";
import { Mark } from "~/shared/ui/mark";
import { Crash, Failure } from "~/shared/ui/states";
import classes from "./route-failure.module.css";

type Props = { error: unknown; whole?: boolean };

/** In the place of a page that could not be read: why, and another try. */
export function RouteFailure({ error, whole = false }: Props) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  // What has failed is asked for again, and not thrown from memory.
  useEffect(reset, [reset]);
  // Neither did the server answer nor is it a fault of it: code was not there, or has a mistake.
  if (!(error instanceof ApiError)) return <Crash whole={whole} />;
  return <Failure error={error} onRetry={() => void router.invalidate()} whole={whole} />;
}

/** The same where not even the frame around the pages could be made. */
export function WholeFailure({ error }: { error: unknown }) {
  return (
    <main className={classes.page}>
      <Mark size={40} />
      <RouteFailure error={error} whole />
    </main>
  );
}
