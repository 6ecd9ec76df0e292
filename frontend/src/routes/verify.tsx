import { createFileRoute } from "@tanstack/react-router";
import { VerifyPage } from "~/features/sign-in/verify-page";

export const Route = createFileRoute("/verify")({ component: VerifyPage });
