import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { PlanPage } from "~/features/client/plan-page";

export const Route = createFileRoute("/_client/plan")({
  validateSearch: v.object({ review: v.optional(v.fallback(v.string(), "")) }),
  component: function Page() {
    const { review } = Route.useSearch();
    const navigate = Route.useNavigate();
    const show = (review: string) => void navigate({ search: (now) => ({ ...now, review }) });
    return <PlanPage review={review} onReview={show} />;
  },
});
