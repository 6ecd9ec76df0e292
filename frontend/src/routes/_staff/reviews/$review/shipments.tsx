import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { ReviewShipments } from "~/features/review/shipments/review-shipments";
import { shipmentSearch } from "~/features/shipments/filter";

export const Route = createFileRoute("/_staff/reviews/$review/shipments")({
  validateSearch: shipmentSearch,
  component: function Shipments() {
    const navigate = Route.useNavigate();
    return (
      <ReviewShipments
        id={Route.useParams().review}
        search={Route.useSearch()}
        onSearch={(search) => void navigate({ search: v.parse(shipmentSearch, search) })}
      />
    );
  },
});
