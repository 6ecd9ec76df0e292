import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { ActivityPage } from "~/features/review/activity/activity-page";

const search = v.object({
  audience: v.optional(v.fallback(v.optional(v.picklist(["INTERNAL", "CLIENT"])), undefined)),
});

export const Route = createFileRoute("/_staff/reviews/$review/activity")({
  validateSearch: search,
  component: function Activity() {
    const navigate = Route.useNavigate();
    return (
      <ActivityPage
        id={Route.useParams().review}
        audience={Route.useSearch().audience}
        onAudience={(audience) => void navigate({ search: { audience } })}
      />
    );
  },
});
