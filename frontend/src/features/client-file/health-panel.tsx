import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { StatusBadge } from "~/shared/ui/badges";
import { RateBar, toneOf } from "~/shared/ui/rate";
import classes from "./client.module.css";
import type { Health } from "./health";

/** The rate of the last 30 days, and what it takes. */
export function HealthPanel({ health }: { health: Health }) {
  const { t } = useTranslation("clientFile");
  const { t: review } = useTranslation("review");
  const formats = useFormats();
  const { overall, thresholdBp, windowStart, windowEnd } = health;
  const { rateBp, status } = overall;
  const label = review("safe.bar", {
    rate: formats.rate(rateBp),
    threshold: formats.rate(thresholdBp),
  });
  return (
    <section className={classes.health} aria-label={t("health")}>
      <div>
        <div className={classes.big}>
          <span>{formats.rate(rateBp)}</span>
          <StatusBadge status={status} />
        </div>
        {rateBp != null && (
          <RateBar
            bp={rateBp}
            thresholdBp={thresholdBp}
            tone={toneOf(rateBp, thresholdBp, status)}
            label={label}
          />
        )}
        <p>
          {status === "BELOW"
            ? review("safe.below", {
                count: overall.deficit,
                threshold: formats.rate(thresholdBp),
              })
            : review("safe.above", {
                count: overall.headroom,
                threshold: formats.rate(thresholdBp),
              })}
        </p>
      </div>
      <dl>
        <div>
          <dt>{review("safe.counted")}</dt>
          <dd>{formats.count(overall.counted)}</dd>
        </div>
        <div>
          <dt>{review("safe.invalid")}</dt>
          <dd>{formats.count(overall.invalid)}</dd>
        </div>
        <div>
          <dt>{review("safe.pending")}</dt>
          <dd>{formats.count(overall.pending)}</dd>
        </div>
        {windowStart && windowEnd && (
          <div>
            <dt>{t("window")}</dt>
            <dd>
              {formats.day(windowStart)} – {formats.day(windowEnd)}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
