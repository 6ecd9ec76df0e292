import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { routeTree } from "~/routeTree.gen";
import { Missing, PageSkeleton } from "~/shared/ui/states";
import { RouteFailure } from "./route-failure";

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: "intent",
    // What was read is kept by the query cache.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    // What has come is shown at once, however short the skeleton was there.
    defaultPendingMinMs: 0,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ({ error }) => <RouteFailure error={error} />,
    defaultNotFoundComponent: () => <Missing />,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
