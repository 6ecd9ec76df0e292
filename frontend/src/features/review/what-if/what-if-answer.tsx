import { useTranslation } from "react-i18next";
import type { WhatIfQuery } from "~/gql/graphql";
import { useFormats } from "~/shared/lib/use-formats";
import { StatusBadge } from "~/shared/ui/badges";
import { RateBar, toneOf } from "~/shared/ui/rate";
import table from "~/shared/ui/table.module.css";
import classes from "./what-if.module.css";

type Answer = NonNullable<WhatIfQuery["review"]["whatIf"]>;

/** The rate as it would be, and when it would be over the line; then the categories that change. */
export function WhatIfAnswer({ answer, thresholdBp }: { answer: Answer; thresholdBp: number }) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const { overall, categories } = answer;
  const day = (iso: string | null) => (iso ? formats.dayOfYear(iso) : t("first.notSoon"));
  const rate = overall.after.rateBp;
  return (
    <div className={classes.answer} aria-live="polite">
      <div className={classes.line}>
        <span className={classes.number}>{formats.rate(rate)}</span>
        <StatusBadge status={overall.after.status} />
        {overall.gainBp != null && (
          <span className={classes.small}>
            {t("whatIf.gain", {
              points: formats.points(overall.gainBp),
              before: formats.rate(overall.before.rateBp),
            })}
          </span>
        )}
      </div>
      {rate != null && (
        <RateBar
          bp={rate}
          thresholdBp={thresholdBp}
          tone={toneOf(rate, thresholdBp, overall.after.status)}
          label={t("safe.bar", { rate: formats.rate(rate), threshold: formats.rate(thresholdBp) })}
        />
      )}
      <p className={classes.small}>
        {t("whatIf.recovers", {
          after: day(overall.recoversOn),
          before: day(overall.recoversOnBefore),
        })}
      </p>
      <table className={table.plain}>
        <thead>
          <tr>
            <th scope="col">{t("where.category")}</th>
            <th scope="col" data-numeric>
              {t("whatIf.before")}
            </th>
            <th scope="col" data-numeric>
              {t("whatIf.after")}
            </th>
            <th scope="col" data-numeric data-wide>
              {t("where.recovers")}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ category, before, after, recoversOn }) => (
            <tr key={category}>
              <th scope="row">{category || t("where.none")}</th>
              <td data-numeric>{formats.rate(before.rateBp)}</td>
              <td data-numeric>
                <b>{formats.rate(after.rateBp)}</b>
              </td>
              <td data-numeric data-wide>
                {after.status === "BELOW" ? day(recoversOn) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
