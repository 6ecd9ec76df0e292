import { Button } from "@mantine/core";
import IconReportAnalytics from "@tabler/icons-react/dist/esm/icons/IconReportAnalytics.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { ReadingNow } from "~/features/uploads/reading-now";
import { Panel } from "~/shared/ui/panel";
import { Empty, ListSkeleton } from "~/shared/ui/states";
import { CategoryTable } from "./category-table";
import classes from "./client.module.css";
import { CorrectableQueue } from "./correctable-queue";
import { healthQuery } from "./health";
import { HealthPanel } from "./health-panel";
import { MarketAlerts } from "./market-alerts";
import { ProblemList } from "./problem-list";
import { useMarket } from "./use-market";
import { WeeklyChecks } from "./weekly-checks";

const TrendChart = lazy(() => import("./trend-chart"));

/** How a client stands in one marketplace. */
export function ClientOverview({ id, market: wanted }: { id: string; market: string | undefined }) {
  const { t } = useTranslation("clientFile");
  const market = useMarket(id, wanted);
  const { data } = useSuspenseQuery(healthQuery(id, market.id));
  const { health, standings, alerts } = data.market;
  if (!health?.windowEnd) {
    return (
      <div className={classes.stack}>
        <ReadingNow market={market.id} />
        <Empty
          icon={IconReportAnalytics}
          title={t("noDataTitle")}
          action={
            <Link to="/clients/$client/uploads" params={{ client: id }} search={{ market: wanted }}>
              <Button component="span">{t("upload")}</Button>
            </Link>
          }
        >
          {t("noDataHint")}
        </Empty>
      </div>
    );
  }
  const digest = data.digest.markets.find((one) => one.market === market.id);
  return (
    <div className={classes.stack}>
      <ReadingNow market={market.id} />
      <HealthPanel health={health} />
      <Panel title={t("trend")} hint={t("trendHint")}>
        <Suspense fallback={<ListSkeleton rows={5} />}>
          <TrendChart points={health.trend} thresholdBp={health.thresholdBp} />
        </Suspense>
      </Panel>
      <div className={classes.two}>
        <CategoryTable client={id} market={wanted} health={health} standings={standings} />
        <ProblemList client={id} market={wanted} health={health} />
      </div>
      <CorrectableQueue client={id} market={market} />
      <div className={classes.two}>
        {digest && <WeeklyChecks digest={digest} days={data.digest} />}
        <MarketAlerts alerts={alerts.nodes} />
      </div>
    </div>
  );
}
