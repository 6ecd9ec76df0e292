import { createFileRoute } from "@tanstack/react-router";
import { JoinPage } from "~/features/sign-in/join-page";

export const Route = createFileRoute("/join")({ component: JoinPage });
