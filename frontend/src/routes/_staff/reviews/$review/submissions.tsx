import { createFileRoute } from "@tanstack/react-router";
import { submissionsQuery } from "~/features/review/submissions/submissions";
import { SubmissionsPage } from "~/features/review/submissions/submissions-page";

export const Route = createFileRoute("/_staff/reviews/$review/submissions")({
  loader: ({ context, params }) => context.queries.ensureQueryData(submissionsQuery(params.review)),
  component: function Submissions() {
    return <SubmissionsPage id={Route.useParams().review} />;
  },
});
