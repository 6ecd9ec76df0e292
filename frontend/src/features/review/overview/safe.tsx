import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { StatusBadge } from "~/shared/ui/badges";
import { RateBar, toneOf } from "~/shared/ui/rate";
import { TrendLine } from "~/shared/ui/trend-line";
import type { Findings, Overview } from "./overview";
import classes from "./safe.module.css";

type Props = { review: Overview; findings: Findings };

/** Are we safe? One big number, the threshold, the change, and when it is over. */
export function Safe({ review, findings }: Props) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const { overall, rulebook, trend, upperBound } = findings;
  const { rateBp, status } = overall;
  const { thresholdBp } = rulebook;
  const before = review.revisions[1]?.rateBp;
  const change = rateBp != null && before != null ? rateBp - before : undefined;
  return (
    <section className={classes.safe} aria-label={t("safe.title")}>
      <div className={classes.answer}>
        <div className={classes.line}>
          <span className={classes.number}>{formats.rate(rateBp)}</span>
          <StatusBadge status={status} />
        </div>
        {rateBp != null && (
          <div className={classes.bar}>
            <RateBar
              bp={rateBp}
              thresholdBp={thresholdBp}
              tone={toneOf(rateBp, thresholdBp, status)}
              label={t("safe.bar", {
                rate: formats.rate(rateBp),
                threshold: formats.rate(thresholdBp),
              })}
            />
          </div>
        )}
        <p className={classes.sentence}>{sentence()}</p>
        {change !== undefined && (
          <p className={classes.small}>{t("safe.change", { points: formats.points(change) })}</p>
        )}
        {upperBound.packages > 0 && (
          <p className={classes.small}>{t("safe.upperBound", { count: upperBound.packages })}</p>
        )}
      </div>
      <dl className={classes.facts}>
        {facts().map(([name, value, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            {hint && <dd className={classes.small}>{hint}</dd>}
          </div>
        ))}
      </dl>
      <div className={classes.trend}>
        <TrendLine points={trend} thresholdBp={thresholdBp} />
      </div>
    </section>
  );

  function sentence(): string {
    const threshold = formats.rate(thresholdBp);
    if (status === "NO_DATA") return t("safe.noData");
    if (status === "BELOW") {
      return t("safe.below", { count: overall.deficit, threshold });
    }
    return t("safe.above", { count: overall.headroom, threshold });
  }

  function facts(): [string, string, string?][] {
    const { counted, invalid, pending, bestCaseBp, worstCaseBp, cleanNeeded } = overall;
    const { recoversOn } = review;
    return [
      [t("safe.counted"), formats.count(counted)],
      [t("safe.invalid"), formats.count(invalid)],
      [
        t("safe.pending"),
        formats.count(pending),
        pending > 0
          ? t("safe.range", { worst: formats.rate(worstCaseBp), best: formats.rate(bestCaseBp) })
          : undefined,
      ],
      status === "BELOW"
        ? [
            t("safe.recovers"),
            recoversOn ? formats.dayOfYear(recoversOn) : t("safe.never"),
            cleanNeeded != null ? t("safe.clean", { count: cleanNeeded }) : undefined,
          ]
        : [t("safe.correctable"), formats.count(findings.correctableCount)],
    ];
  }
}
