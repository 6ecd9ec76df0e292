import { createFileRoute } from "@tanstack/react-router";
import { responseQuery } from "~/features/review/response/response";
import { ResponsePage } from "~/features/review/response/response-page";

export const Route = createFileRoute("/_staff/reviews/$review/response")({
  loader: ({ context, params }) => context.queries.ensureQueryData(responseQuery(params.review)),
  component: function Response() {
    return <ResponsePage id={Route.useParams().review} />;
  },
});
