import { createFileRoute } from "@tanstack/react-router";
import { overviewQuery } from "~/features/review/overview/overview";
import { OverviewPage } from "~/features/review/overview/overview-page";
import { changesSearch } from "~/features/review/what-if/changes";

export const Route = createFileRoute("/_staff/reviews/$review/")({
  validateSearch: changesSearch,
  loader: ({ context, params }) => context.queries.ensureQueryData(overviewQuery(params.review)),
  component: function Overview() {
    const navigate = Route.useNavigate();
    return (
      <OverviewPage
        id={Route.useParams().review}
        changes={Route.useSearch()}
        onChanges={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    );
  },
});
