import { createFileRoute } from "@tanstack/react-router";
import { ResetPage } from "~/features/sign-in/reset-page";

export const Route = createFileRoute("/reset")({ component: ResetPage });
