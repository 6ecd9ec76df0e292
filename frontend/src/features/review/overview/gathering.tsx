import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Dimension } from "~/gql/graphql";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import table from "~/shared/ui/table.module.css";
import type { Findings } from "./overview";
import { useSliceName } from "./use-slice-name";

/** Slices that packages can be filtered by. */
const FILTERS: Partial<Record<Dimension, "carrier" | "warehouse">> = {
  CARRIER: "carrier",
  WAREHOUSE: "warehouse",
};

/** Where invalid packages gather: carriers, warehouses, hours that stand out. */
export function Gathering({ id, findings }: { id: string; findings: Findings }) {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const slices = findings.slices.nodes;
  const nameOf = useSliceName();
  return (
    <Panel title={t("gather.title")} hint={t("gather.hint")} flush>
      {slices.length === 0 && <p className="panel-words">{t("gather.none")}</p>}
      {slices.length > 0 && (
        <div className={table.scroll}>
          <table className={table.plain}>
            <thead>
              <tr>
                <th scope="col">{t("gather.what")}</th>
                <th scope="col" data-numeric>
                  {t("gather.invalid")}
                </th>
                <th scope="col" data-numeric data-wide>
                  {t("gather.rate")}
                </th>
                <th scope="col" data-numeric>
                  {t("gather.lift")}
                </th>
              </tr>
            </thead>
            <tbody>
              {slices.map(({ dimension, value, invalid, counted, rateBp, lift }) => {
                const filter = FILTERS[dimension];
                return (
                  <tr key={`${dimension} ${value}`}>
                    <th scope="row" data-nowrap>
                      <small>{words(`dimension.${dimension}`)}</small>{" "}
                      {filter ? (
                        <Link
                          to="/reviews/$review/shipments"
                          params={{ review: id }}
                          search={{ [filter]: value, verdict: "INVALID" }}
                        >
                          {value}
                        </Link>
                      ) : (
                        nameOf(dimension, value)
                      )}
                    </th>
                    <td data-numeric>
                      {t("gather.of", {
                        invalid: formats.count(invalid),
                        counted: formats.count(counted),
                      })}
                    </td>
                    <td data-numeric data-wide>
                      {formats.rate(rateBp)}
                    </td>
                    <td data-numeric>
                      {t("gather.times", { lift: formats.decimal(lift.hundredths / 100) })}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
