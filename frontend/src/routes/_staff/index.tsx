import { createFileRoute } from "@tanstack/react-router";
import * as v from "valibot";
import { DeskPage } from "~/features/desk/desk-page";

const search = v.object({ mine: v.optional(v.fallback(v.optional(v.boolean()), undefined)) });

export const Route = createFileRoute("/_staff/")({
  validateSearch: search,
  component: function Desk() {
    const navigate = Route.useNavigate();
    return (
      <DeskPage
        mine={Route.useSearch().mine ?? false}
        onMine={(mine) => void navigate({ search: { mine: mine || undefined } })}
      />
    );
  },
});
