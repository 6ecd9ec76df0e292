import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { ReviewStateBadge } from "~/shared/ui/badges";
import { PageHeader } from "~/shared/ui/page-header";
import { TabLinks } from "~/shared/ui/tab-links";
import { Assignee } from "./assignee";
import { PaperMenu } from "./paper-menu";
import { reviewQuery, useLiveReview } from "./review";
import { ReviewDeadlines } from "./review-deadlines";
import { Steps } from "./steps";

const TABS = [
  { name: "overview", to: "/reviews/$review" },
  { name: "shipments", to: "/reviews/$review/shipments" },
  { name: "plan", to: "/reviews/$review/plan" },
  { name: "response", to: "/reviews/$review/response" },
  { name: "submissions", to: "/reviews/$review/submissions" },
  { name: "activity", to: "/reviews/$review/activity" },
] as const;

/** A case: what it is called and how it stands, and under it the page that was chosen. */
export function ReviewPage({ id }: { id: string }) {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const { data: review } = useSuspenseQuery(reviewQuery(id));
  useLiveReview(id);
  const { account, market, windowStart, windowEnd, waitingFor } = review;
  return (
    <>
      <PageHeader
        title={review.title}
        above={
          <Link to="/clients/$client" params={{ client: account.id }}>
            {account.name}
          </Link>
        }
        beside={<ReviewStateBadge state={review.state} />}
        actions={
          <>
            {windowEnd && <PaperMenu id={id} />}
            <Steps review={review} />
          </>
        }
      >
        <span>{t("head.market", { market: market.marketplace })}</span>
        {windowStart && windowEnd && (
          <span>
            {t("head.window", { from: formats.day(windowStart), to: formats.dayOfYear(windowEnd) })}
          </span>
        )}
        {waitingFor && <span>{t("head.waitingFor", { party: words(`party.${waitingFor}`) })}</span>}
        <Assignee review={review} />
        <ReviewDeadlines deadlines={review.deadlines} />
      </PageHeader>
      <TabLinks
        label={t("tabs.label")}
        tabs={TABS.map(({ name, to }) => ({
          label: t(`tabs.${name}`),
          link: { to, params: { review: id } },
          exact: name === "overview",
        }))}
      />
      <Outlet />
    </>
  );
}
