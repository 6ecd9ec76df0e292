import { createFileRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/shared/ui/page-header";

export const Route = createFileRoute("/_staff/reviews/")({
  component: function Page() {
    const { t } = useTranslation();
    return <PageHeader title={t("nav.reviews")} />;
  },
});
