import { createFileRoute } from "@tanstack/react-router";
import { KeysPage } from "~/features/settings/keys/keys-page";

export const Route = createFileRoute("/_staff/settings/keys")({ component: KeysPage });
