import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { IncidentsPage } from "~/features/incidents/incidents-page";

const search = v.object({
  all: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  carrier: v.optional(v.fallback(v.optional(v.string()), undefined)),
});

export const Route = createFileRoute("/_staff/incidents")({
  validateSearch: search,
  component: function Incidents() {
    const navigate = Route.useNavigate();
    return (
      <IncidentsPage
        filter={Route.useSearch()}
        onFilter={(filter) => void navigate({ search: filter, replace: true })}
      />
    );
  },
});
