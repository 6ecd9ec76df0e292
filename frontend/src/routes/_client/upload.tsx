import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { UploadPage } from "~/features/client/upload-page";

export const Route = createFileRoute("/_client/upload")({
  validateSearch: v.object({ market: v.optional(v.fallback(v.string(), "")) }),
  component: function Page() {
    const { market } = Route.useSearch();
    const navigate = Route.useNavigate();
    const show = (market: string) => void navigate({ search: (now) => ({ ...now, market }) });
    return <UploadPage market={market} onMarket={show} />;
  },
});
