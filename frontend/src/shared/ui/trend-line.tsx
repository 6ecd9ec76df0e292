import { useTranslation } from "react-i18next";
import { useFormats } from "../lib/use-formats";
import classes from "./trend-line.module.css";
import { trendPath } from "./trend-path";

type Props = {
  points: { date: string; rollingBp?: number | null }[];
  thresholdBp: number;
  /** Without days under it, for a row of a table. */
  small?: boolean;
};

/** How the rate went, as a line over the threshold. Days without a rate are gaps. */
export function TrendLine({ points, thresholdBp, small = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const known = points.filter((point) => point.rollingBp != null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const height = small ? 24 : 72;
  const { line, threshold } = trendPath(
    points.map((point) => point.rollingBp ?? null),
    thresholdBp,
    height,
  );
  const label = t("trend.label", {
    from: `${formats.rate(first.rollingBp)} (${formats.day(first.date)})`,
    to: `${formats.rate(last.rollingBp)} (${formats.day(last.date)})`,
    threshold: formats.rate(thresholdBp),
  });
  return (
    <div className={classes.trend} data-small={small || undefined}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 200 ${height}`}
        preserveAspectRatio="none"
        style={{ height }}
      >
        <path className={classes.threshold} d={threshold} />
        <path
          className={classes.line}
          data-below={(last.rollingBp ?? 0) < thresholdBp || undefined}
          d={line}
        />
      </svg>
      {!small && (
        <div className={classes.days} aria-hidden>
          <span>{formats.day(first.date)}</span>
          <span>{t("trend.window")}</span>
          <span>{formats.day(last.date)}</span>
        </div>
      )}
    </div>
  );
}
