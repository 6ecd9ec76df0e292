import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { RulebooksPage } from "~/features/settings/rulebooks/rulebooks-page";

export const Route = createFileRoute("/_staff/settings/rulebooks")({
  validateSearch: v.object({ rulebook: v.optional(v.fallback(v.string(), "")) }),
  component: function Page() {
    const { rulebook } = Route.useSearch();
    const navigate = Route.useNavigate();
    const open = (rulebook: string | undefined) =>
      void navigate({ search: rulebook ? { rulebook } : {} });
    return <RulebooksPage opened={rulebook} onOpen={open} />;
  },
});
