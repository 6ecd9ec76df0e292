import { createFileRoute } from "@tanstack/react-router";
import { ClientOverview } from "~/features/client-file/overview-page";

export const Route = createFileRoute("/_staff/clients/$client/")({
  component: function Overview() {
    const { client } = Route.useParams();
    return <ClientOverview key={client} id={client} market={Route.useSearch().market} />;
  },
});
