import { createFileRoute } from "@tanstack/react-router";
import { AlertSettingsPage } from "~/features/settings/alerts/alerts-page";

export const Route = createFileRoute("/_staff/settings/alerts")({ component: AlertSettingsPage });
