import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { AuditPage } from "~/features/settings/audit/audit-page";

export const Route = createFileRoute("/_staff/settings/audit")({
  validateSearch: v.object({ after: v.optional(v.string()) }),
  component: function Page() {
    const { after } = Route.useSearch();
    const navigate = Route.useNavigate();
    const go = (after: string | undefined) => void navigate({ search: after ? { after } : {} });
    return <AuditPage after={after} onAfter={go} />;
  },
});
