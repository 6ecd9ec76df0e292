import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { IncidentsPage } from "~/features/incidents/incidents-page";

const search = v.object({ all: v.optional(v.fallback(v.optional(v.boolean()), undefined)) });

export const Route = createFileRoute("/_staff/incidents")({
  validateSearch: search,
  component: function Incidents() {
    const navigate = Route.useNavigate();
    return (
      <IncidentsPage
        all={Route.useSearch().all ?? false}
        onAll={(all) => void navigate({ search: { all: all || undefined } })}
      />
    );
  },
});
