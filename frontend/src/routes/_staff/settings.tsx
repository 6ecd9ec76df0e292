import { createFileRoute } from "@tanstack/react-router";

export const Route = createFileRoute("/_staff/settings")({
  component: RouteComponent,
});

function RouteComponent() {
  return <div>Hello "/_staff/settings"!</div>;
}
