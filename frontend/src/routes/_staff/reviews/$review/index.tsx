import { createFileRoute } from "@tanstack/react-router";
import { overviewQuery } from "~/features/review/overview/overview";
import { OverviewPage } from "~/features/review/overview/overview-page";

export const Route = createFileRoute("/_staff/reviews/$review/")({
  loader: ({ context, params }) => context.queries.ensureQueryData(overviewQuery(params.review)),
  component: function Overview() {
    return <OverviewPage id={Route.useParams().review} />;
  },
});
