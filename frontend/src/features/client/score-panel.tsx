import IconChartLine from "@tabler/icons-react/dist/esm/icons/IconChartLine.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isOpen } from "~/features/uploads/import-state";
import { ReadingNow } from "~/features/uploads/reading-now";
import { useFormats } from "~/shared/lib/use-formats";
import { StatusBadge } from "~/shared/ui/badges";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import { TrendLine } from "~/shared/ui/trend-line";
import { When } from "~/shared/ui/when";
import { casesQuery } from "./cases";
import classes from "./client.module.css";
import type { ClientMarket } from "./home";
import { useMarketplaceName } from "./marketplace";
import scoreClasses from "./score.module.css";
import { recovery, verdictOn } from "./standing";

/** How the account stands in a marketplace, in words that a seller uses. */
export function ScorePanel({ account, market }: { account: string; market: ClientMarket }) {
  const { t } = useTranslation("client");
  const { health } = market;
  const name = useMarketplaceName();
  const title = t("score.title", { market: name(market.marketplace) });
  const last = market.imports.nodes[0];
  const upload = (
    <Link to="/upload" search={{ market: market.id }}>
      {t("score.upload")}
    </Link>
  );
  if (!health || health.overall.rateBp == null) {
    return (
      <Panel title={title}>
        <ReadingNow market={market.id} />
        <Empty icon={IconChartLine} title={t("score.none")} action={upload}>
          {t("score.noneHint")}
        </Empty>
      </Panel>
    );
  }
  return (
    <Panel title={title} aside={<StatusBadge status={health.overall.status} />}>
      <ReadingNow market={market.id} />
      <Score account={account} market={market.id} health={health} />
      <p className={scoreClasses.foot}>
        {last && !isOpen(last) && (
          <span>
            {t("score.last")} <When at={last.finishedAt ?? last.createdAt} />
          </span>
        )}
        {upload}
      </p>
    </Panel>
  );
}

type Health = NonNullable<ClientMarket["health"]>;

function Score(props: { account: string; market: string; health: Health }) {
  const { t } = useTranslation("client");
  const formats = useFormats();
  const { data: cases } = useSuspenseQuery(casesQuery(props.account));
  const { overall, thresholdBp, windowStart, windowEnd, trend } = props.health;
  const verdict = verdictOn(overall);
  const today = new Date().toISOString().slice(0, 10);
  const back = verdict.say === "below" ? recovery(cases, props.market, today) : null;
  const threshold = formats.rate(thresholdBp);
  return (
    <>
      <div className={scoreClasses.score} data-status={overall.status}>
        <div>
          <p className={scoreClasses.big}>{formats.rate(overall.rateBp)}</p>
          <p className={classes.dimmed}>{t("score.needs", { threshold })}</p>
        </div>
        <div className={scoreClasses.trend}>
          <TrendLine points={trend} thresholdBp={thresholdBp} />
        </div>
      </div>
      {verdict.say !== "none" && (
        <p className={scoreClasses.verdict}>
          {t(`score.say.${verdict.say}`, {
            count: verdict.packages,
            packages: formats.count(verdict.packages),
            threshold,
          })}{" "}
          {back && t("score.back", { day: formats.longDay(back), threshold })}
        </p>
      )}
      {windowStart && windowEnd && (
        <p className={classes.dimmed}>
          {t("score.window", {
            counted: formats.count(overall.counted),
            invalid: formats.count(overall.invalid),
            from: formats.day(windowStart),
            to: formats.dayOfYear(windowEnd),
          })}
        </p>
      )}
    </>
  );
}
