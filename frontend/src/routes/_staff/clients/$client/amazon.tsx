import { createFileRoute } from "@tanstack/react-router";
import { amazonSearch } from "~/features/client-file/amazon/amazon";
import { ClientAmazon } from "~/features/client-file/amazon/amazon-page";

export const Route = createFileRoute("/_staff/clients/$client/amazon")({
  validateSearch: amazonSearch,
  component: function Amazon() {
    const navigate = Route.useNavigate();
    const { market, ...search } = Route.useSearch();
    return (
      <ClientAmazon
        id={Route.useParams().client}
        market={market}
        search={search}
        onSearch={(next) => void navigate({ search: { market, ...next } })}
      />
    );
  },
});
