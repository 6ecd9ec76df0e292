import { createFileRoute } from "@tanstack/react-router";
import { ProfilePage } from "~/features/client/profile-page";

export const Route = createFileRoute("/_client/profile")({ component: ProfilePage });
