import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, isSignedOut, OFFLINE } from "~/shared/api/error";

/** What may pass by itself. */
const PASSING = [OFFLINE, "UNAVAILABLE", "TIMEOUT"];

/** The cache of what was read. `onSignedOut` is called when a session has ended under way. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A browser that believes to be offline is asked all the same: else nothing would ever fail,
        // and nothing be shown.
        networkMode: "always",
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < 2 && error instanceof ApiError && PASSING.includes(error.code),
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
