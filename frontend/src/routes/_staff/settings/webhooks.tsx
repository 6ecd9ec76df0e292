import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { WebhooksPage } from "~/features/settings/webhooks/webhooks-page";

const text = v.optional(v.fallback(v.optional(v.string()), undefined));

const search = v.object({
  endpoint: text,
  state: v.optional(
    v.fallback(v.optional(v.picklist(["WAITING", "DELIVERED", "FAILED", "NOT_SENT"])), undefined),
  ),
  after: text,
  open: text,
});

export const Route = createFileRoute("/_staff/settings/webhooks")({
  validateSearch: search,
  component: function Webhooks() {
    const navigate = Route.useNavigate();
    return (
      <WebhooksPage
        search={Route.useSearch()}
        onSearch={(search) => void navigate({ search, replace: true })}
      />
    );
  },
});
