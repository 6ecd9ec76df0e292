import { createFileRoute } from "@tanstack/react-router";
import { GeneralPage } from "~/features/settings/general/general-page";

export const Route = createFileRoute("/_staff/settings/general")({ component: GeneralPage });
