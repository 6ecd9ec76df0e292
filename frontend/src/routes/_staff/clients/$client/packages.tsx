import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { ClientPackages } from "~/features/client-file/packages-page";
import { shipmentSearch } from "~/features/shipments/filter";

export const Route = createFileRoute("/_staff/clients/$client/packages")({
  validateSearch: shipmentSearch,
  component: function Packages() {
    const navigate = Route.useNavigate();
    const { market, ...search } = Route.useSearch();
    return (
      <ClientPackages
        id={Route.useParams().client}
        market={market}
        search={search}
        onSearch={(next) => void navigate({ search: { market, ...v.parse(shipmentSearch, next) } })}
      />
    );
  },
});
