import { createFileRoute } from "@tanstack/react-router";
import { HomePage } from "~/features/client/home-page";

export const Route = createFileRoute("/_client/home")({ component: HomePage });
