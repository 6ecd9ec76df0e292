import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { RateBar, toneOf } from "~/shared/ui/rate";
import { startFor } from "~/shared/ui/rate-bar";
import table from "~/shared/ui/table.module.css";
import type { Health, MarketHealth } from "./health";

type Props = {
  client: string;
  market: string | undefined;
  health: Health;
  standings: MarketHealth["market"]["standings"];
};

/** Each category against the line, the worst first, and when one is going to fall. */
export function CategoryTable({ client, market, health, standings }: Props) {
  const { t } = useTranslation("clientFile");
  const { t: review } = useTranslation("review");
  const formats = useFormats();
  const { thresholdBp } = health;
  const worstFirst = [...health.categories].sort(
    (a, b) => (a.score.rateBp ?? 10_001) - (b.score.rateBp ?? 10_001),
  );
  const start = startFor([thresholdBp, ...worstFirst.flatMap(({ score }) => score.rateBp ?? [])]);
  return (
    <Panel title={t("categories")} flush>
      <div className={table.scroll}>
        <table className={table.plain}>
          <thead>
            <tr>
              <th scope="col">{review("where.category")}</th>
              <th scope="col" data-numeric>
                {review("where.rate")}
              </th>
              <th scope="col" data-bar>
                <span className="visually-hidden">{review("where.against")}</span>
              </th>
              <th scope="col" data-numeric>
                {review("where.invalid")}
              </th>
            </tr>
          </thead>
          <tbody>
            {worstFirst.map(({ category, score }) => {
              const standing = standings.find((one) => one.category === category);
              return (
                <tr key={category}>
                  <th scope="row">
                    <Link
                      to="/clients/$client/packages"
                      params={{ client }}
                      search={{ market, category, verdict: "INVALID" }}
                    >
                      {category || review("where.none")}
                    </Link>
                    {standing?.fallsOn && (
                      <div>
                        <small>{t("fallsOn", { day: formats.day(standing.fallsOn) })}</small>
                      </div>
                    )}
                  </th>
                  <td data-numeric>{formats.rate(score.rateBp)}</td>
                  <td data-bar>
                    {score.rateBp != null && (
                      <RateBar
                        bp={score.rateBp}
                        thresholdBp={thresholdBp}
                        start={start}
                        tone={toneOf(score.rateBp, thresholdBp, score.status)}
                        label={review("safe.bar", {
                          rate: formats.rate(score.rateBp),
                          threshold: formats.rate(thresholdBp),
                        })}
                      />
                    )}
                  </td>
                  <td data-numeric>
                    {review("gather.of", {
                      invalid: formats.count(score.invalid),
                      counted: formats.count(score.counted),
                    })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
