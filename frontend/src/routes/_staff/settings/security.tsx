import { createFileRoute } from "@tanstack/react-router";
import { SecurityPage } from "~/features/settings/security/security-page";

export const Route = createFileRoute("/_staff/settings/security")({ component: SecurityPage });
