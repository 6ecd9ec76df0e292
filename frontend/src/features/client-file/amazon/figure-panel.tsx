import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { AmazonMetric } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { basisPoints, type Figure, figuresQuery, METRICS } from "./amazon";
import type { Part } from "./amazon-page";
import { AccountBadge } from "./badges";
import { FigureTable } from "./figure-table";

const TrendChart = lazy(() => import("../trend-chart"));

/** A metric day by day, as Amazon's account-health reports told it. */
export function FigurePanel({ client, market, search, onSearch }: Part) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  const metric = search.metric ?? "VALID_TRACKING";
  const { data, error, refetch } = useQuery(figuresQuery(client, market.id, metric));
  const standing = data?.amazonStanding;
  return (
    <Panel
      title={t("figures")}
      hint={
        standing ? (
          <>
            <AccountBadge standing={standing.standing} />{" "}
            {t("standingOf", { day: formats.dayOfYear(standing.day) })}
          </>
        ) : (
          t("figuresHint")
        )
      }
      aside={
        <Select
          aria-label={t("metric.label")}
          w="16rem"
          allowDeselect={false}
          data={METRICS.map((value) => ({ value, label: t(`metric.${value}`) }))}
          value={metric}
          onChange={(value) => onSearch({ ...search, metric: value as AmazonMetric })}
        />
      }
      flush
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={4} />
      ) : data.amazonFigures.nodes.length === 0 ? (
        <p className="panel-words">
          {t("noFigures", { metric: t(`metric.${metric}`) })}{" "}
          <Link
            to="/clients/$client/uploads"
            params={{ client }}
            search={{ market: market.marketplace }}
          >
            {t("upload")}
          </Link>
        </p>
      ) : (
        <>
          <Series figures={data.amazonFigures.nodes} />
          <FigureTable figures={data.amazonFigures.nodes} metric={metric} />
        </>
      )}
    </Panel>
  );
}

/** The course of a rate that has to be high; of others the table says enough. */
function Series({ figures }: { figures: Figure[] }) {
  const target = basisPoints(figures[0]?.targetMillionths ?? null);
  if (figures[0]?.condition !== "GREATER_THAN" || target === null || figures.length < 2)
    return null;
  const points = figures
    .map(({ day, rateMillionths }) => ({ date: day, rollingBp: basisPoints(rateMillionths) }))
    .reverse();
  return (
    <div className="panel-words">
      <Suspense fallback={<ListSkeleton rows={5} />}>
        <TrendChart points={points} thresholdBp={target} />
      </Suspense>
    </div>
  );
}
