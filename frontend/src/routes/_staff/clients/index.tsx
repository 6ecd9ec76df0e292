import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { ClientsPage } from "~/features/clients/clients-page";

const search = v.object({
  q: v.optional(v.fallback(v.optional(v.string()), undefined)),
  status: v.optional(
    v.fallback(v.optional(v.picklist(["BELOW", "AT_RISK", "HEALTHY", "NO_DATA"])), undefined),
  ),
  archived: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
});

export const Route = createFileRoute("/_staff/clients/")({
  validateSearch: search,
  component: function Clients() {
    const navigate = Route.useNavigate();
    return (
      <ClientsPage
        filter={Route.useSearch()}
        onFilter={(filter) => void navigate({ search: filter, replace: true })}
      />
    );
  },
});
