import { createFileRoute } from "@tanstack/react-router";
import { ReviewsPage } from "~/features/reviews/reviews-page";
import { reviewSearch } from "~/features/reviews/search";

export const Route = createFileRoute("/_staff/reviews/")({
  validateSearch: reviewSearch,
  component: function Reviews() {
    const navigate = Route.useNavigate();
    return (
      <ReviewsPage search={Route.useSearch()} onSearch={(search) => void navigate({ search })} />
    );
  },
});
