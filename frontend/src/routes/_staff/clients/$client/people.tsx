import { createFileRoute } from "@tanstack/react-router";
import { ClientPeople } from "~/features/client-file/people-page";

export const Route = createFileRoute("/_staff/clients/$client/people")({
  component: function People() {
    return <ClientPeople id={Route.useParams().client} />;
  },
});
