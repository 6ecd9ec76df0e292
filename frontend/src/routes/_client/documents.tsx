import { createFileRoute } from "@tanstack/react-router";
import { DocumentsPage } from "~/features/client/documents-page";

export const Route = createFileRoute("/_client/documents")({ component: DocumentsPage });
