import { createFileRoute } from "@tanstack/react-router";
import { planQuery } from "~/features/review/plan/plan";
import { PlanPage } from "~/features/review/plan/plan-page";

export const Route = createFileRoute("/_staff/reviews/$review/plan")({
  loader: ({ context, params }) => context.queries.ensureQueryData(planQuery(params.review)),
  component: function Plan() {
    return <PlanPage id={Route.useParams().review} />;
  },
});
