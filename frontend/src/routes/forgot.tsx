import { createFileRoute } from "@tanstack/react-router";
import { AskForMailPage } from "~/features/sign-in/ask-for-mail-page";

export const Route = createFileRoute("/forgot")({
  component: () => <AskForMailPage what="reset" />,
});
