import { createFileRoute } from "@tanstack/react-router";
import { OwnSettingsPage } from "~/features/settings/own-settings-page";

export const Route = createFileRoute("/_client/profile")({ component: OwnSettingsPage });
