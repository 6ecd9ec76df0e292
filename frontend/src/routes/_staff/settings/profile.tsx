import { createFileRoute } from "@tanstack/react-router";
import { ProfilePanel } from "~/features/settings/profile/profile-panel";

export const Route = createFileRoute("/_staff/settings/profile")({ component: ProfilePanel });
