import { createFileRoute } from "@tanstack/react-router";
import { ClientRules } from "~/features/client-file/rules-page";

export const Route = createFileRoute("/_staff/clients/$client/rules")({
  component: function Rules() {
    const { client } = Route.useParams();
    return <ClientRules key={client} id={client} market={Route.useSearch().market} />;
  },
});
