import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { isSignedIn, sessionQuery } from "~/features/session/session";
import { hangUp } from "~/shared/api/subscribe";
import { makeQueryClient } from "./query-client";
import { makeRouter } from "./router";
import { theme } from "./theme/theme";

const queries = makeQueryClient(() => {
  hangUp();
  // The layouts ask who is there, and lead nobody to the sign-in.
  queries.setQueryData(sessionQuery.queryKey, null);
  // It may not have ended, but wait for another step.
  void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  void router.invalidate();
});
const router = makeRouter(queries);
const schemes = localStorageColorSchemeManager({ key: "firstscan.scheme" });

/** Begins to load what the address shows while words are still on their way, if somebody is there. */
export async function loadAhead(): Promise<void> {
  if (!isSignedIn(await queries.ensureQueryData(sessionQuery))) return;
  const [routes] = router.getMatchedRoutes(window.location.pathname);
  await Promise.all(routes.map((route) => router.loadRouteChunk(route)));
}

/** Everything around the pages. Styles come from sheets, because the page's policy allows no other. */
export function Portal() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
      <Notifications position="bottom-right" limit={4} />
    </MantineProvider>
  );
}
