import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { MessagesPage } from "~/features/client/messages-page";

export const Route = createFileRoute("/_client/messages")({
  validateSearch: v.object({ review: v.optional(v.fallback(v.string(), "")) }),
  component: function Page() {
    const { review } = Route.useSearch();
    const navigate = Route.useNavigate();
    const show = (review: string) => void navigate({ search: (now) => ({ ...now, review }) });
    return <MessagesPage review={review} onReview={show} />;
  },
});
