import { createFileRoute } from "@tanstack/react-router";
import { ClientReviews } from "~/features/reviews/client-reviews";

export const Route = createFileRoute("/_staff/clients/$client/reviews")({
  component: function Reviews() {
    return <ClientReviews id={Route.useParams().client} />;
  },
});
