import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AmazonMetric } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";
import table from "~/shared/ui/table.module.css";
import { basisPoints, type Figure } from "./amazon";
import { FigureBadge } from "./badges";

/** So many days are shown until more are wanted. */
const DAYS = 7;

/** The latest days of a metric. */
export function FigureTable({ figures, metric }: { figures: Figure[]; metric: AmazonMetric }) {
  const { t } = useTranslation("amazon");
  const [all, setAll] = useState(false);
  const shown = all ? figures : figures.slice(0, DAYS);
  return (
    <>
      <div className={table.scroll}>
        <table className={table.plain} aria-label={t(`metric.${metric}`)}>
          <thead>
            <tr>
              <th scope="col">{t("window")}</th>
              <th scope="col" data-numeric data-wide>
                {t("part")}
              </th>
              <th scope="col" data-numeric>
                {t("value")}
              </th>
              <th scope="col" data-numeric data-wide>
                {t("target")}
              </th>
              <th scope="col">{t("judged")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((figure) => (
              <FigureRow key={figure.day} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
      {figures.length > shown.length && (
        <p className="panel-words">
          <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
            {t("allDays", { count: figures.length })}
          </Button>
        </p>
      )}
    </>
  );
}

function FigureRow({ figure }: { figure: Figure }) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  const { day, firstDay, part, total, rateMillionths, targetMillionths, condition } = figure;
  const target = formats.rate(basisPoints(targetMillionths));
  return (
    <tr>
      <th scope="row">
        {firstDay ? `${formats.day(firstDay)} – ${formats.dayOfYear(day)}` : formats.dayOfYear(day)}
      </th>
      <td data-numeric data-wide>
        {part !== null && total !== null
          ? t("partOf", { part: formats.count(part), total: formats.count(total) })
          : part !== null && formats.count(part)}
      </td>
      <td data-numeric>
        {rateMillionths === null && part !== null
          ? formats.count(part)
          : formats.rate(basisPoints(rateMillionths))}
      </td>
      <td data-numeric data-wide>
        {condition && targetMillionths !== null ? t(`condition.${condition}`, { target }) : target}
      </td>
      <td>{figure.status && <FigureBadge status={figure.status} />}</td>
    </tr>
  );
}
