import { createFileRoute, useNavigate } from "@tanstack/react-router";
import * as v from "valibot";
import { clientQuery } from "~/features/client-file/client";
import { ClientPage } from "~/features/client-file/client-page";

/** The marketplace that is looked at; the pages under this one keep it. */
const search = v.object({ market: v.optional(v.fallback(v.optional(v.string()), undefined)) });

export const Route = createFileRoute("/_staff/clients/$client")({
  validateSearch: search,
  loader: ({ context, params }) => context.queries.ensureQueryData(clientQuery(params.client)),
  component: function Client() {
    // From wherever one is: the page stays, its marketplace changes.
    const navigate = useNavigate();
    return (
      <ClientPage
        id={Route.useParams().client}
        market={Route.useSearch().market}
        onMarket={(market) => void navigate({ to: ".", search: { market } })}
      />
    );
  },
});
