import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { RateBar, toneOf } from "~/shared/ui/rate";
import { startFor } from "~/shared/ui/rate-bar";
import table from "~/shared/ui/table.module.css";
import type { Findings } from "./overview";

/** Where? Each category against the line, the worst first. A click shows its packages. */
export function Where({ id, findings }: { id: string; findings: Findings }) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const { thresholdBp, perCategory } = findings.rulebook;
  const worstFirst = [...findings.categories].sort(
    (a, b) => (a.score.rateBp ?? 10_001) - (b.score.rateBp ?? 10_001),
  );
  const rates = worstFirst.flatMap(({ score }) => score.rateBp ?? []);
  const start = startFor([...rates, thresholdBp]);
  return (
    <Panel
      title={t("where.title")}
      hint={t(perCategory ? "where.each" : "where.together", {
        threshold: formats.rate(thresholdBp),
      })}
      flush
    >
      <div className={table.scroll}>
        <table className={table.plain}>
          <thead>
            <tr>
              <th scope="col">{t("where.category")}</th>
              <th scope="col" data-numeric>
                {t("where.rate")}
              </th>
              <th scope="col" data-bar>
                <span className="visually-hidden">{t("where.against")}</span>
              </th>
              <th scope="col" data-numeric data-wide>
                {t("where.counted")}
              </th>
              <th scope="col" data-numeric>
                {t("where.invalid")}
              </th>
              <th scope="col" data-numeric data-wide>
                {t("where.missing")}
              </th>
              <th scope="col" data-numeric data-wide>
                {t("where.recovers")}
              </th>
            </tr>
          </thead>
          <tbody>
            {worstFirst.map(({ category, score, recoversOn }) => (
              <tr key={category}>
                <th scope="row">
                  <Link
                    to="/reviews/$review/shipments"
                    params={{ review: id }}
                    search={{ category, verdict: "INVALID" }}
                  >
                    {category || t("where.none")}
                  </Link>
                </th>
                <td data-numeric>{formats.rate(score.rateBp)}</td>
                <td data-bar>
                  {score.rateBp != null && (
                    <RateBar
                      bp={score.rateBp}
                      thresholdBp={thresholdBp}
                      start={start}
                      tone={toneOf(score.rateBp, thresholdBp, score.status)}
                      label={t("safe.bar", {
                        rate: formats.rate(score.rateBp),
                        threshold: formats.rate(thresholdBp),
                      })}
                    />
                  )}
                </td>
                <td data-numeric data-wide>
                  {formats.count(score.counted)}
                </td>
                <td data-numeric>{formats.count(score.invalid)}</td>
                <td data-numeric data-wide>
                  {score.deficit > 0 ? formats.count(score.deficit) : "–"}
                </td>
                <td data-numeric data-wide>
                  {recoversOn && score.status === "BELOW" ? formats.day(recoversOn) : "–"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
