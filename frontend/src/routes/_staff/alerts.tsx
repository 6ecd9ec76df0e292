import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { AlertsPage } from "~/features/alerts/alerts-page";

const search = v.object({ all: v.optional(v.fallback(v.optional(v.boolean()), undefined)) });

export const Route = createFileRoute("/_staff/alerts")({
  validateSearch: search,
  component: function Alerts() {
    const navigate = Route.useNavigate();
    return (
      <AlertsPage
        all={Route.useSearch().all ?? false}
        onAll={(all) => void navigate({ search: { all: all || undefined } })}
      />
    );
  },
});
