import { createFileRoute } from "@tanstack/react-router";
import { ClientUploads } from "~/features/client-file/uploads-page";

export const Route = createFileRoute("/_staff/clients/$client/uploads")({
  component: function Uploads() {
    const { client } = Route.useParams();
    return <ClientUploads key={client} id={client} market={Route.useSearch().market} />;
  },
});
