import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { CarriersPage, isMarketplace } from "~/features/settings/carriers/carriers-page";

export const Route = createFileRoute("/_staff/settings/carriers")({
  validateSearch: v.object({ marketplace: v.optional(v.fallback(v.string(), "")) }),
  component: function Page() {
    const { marketplace } = Route.useSearch();
    const navigate = Route.useNavigate();
    return (
      <CarriersPage
        marketplace={isMarketplace(marketplace) ? marketplace : "US"}
        onMarketplace={(marketplace) => void navigate({ search: { marketplace } })}
      />
    );
  },
});
