import { createFileRoute } from "@tanstack/react-router";
import { reviewQuery } from "~/features/review/review";
import { ReviewPage } from "~/features/review/review-page";

export const Route = createFileRoute("/_staff/reviews/$review")({
  loader: ({ context, params }) => context.queries.ensureQueryData(reviewQuery(params.review)),
  component: function Review() {
    return <ReviewPage id={Route.useParams().review} />;
  },
});
