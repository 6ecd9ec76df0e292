import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import scoreClasses from "./score.module.css";
import { HEIGHT, trendLine, WIDTH } from "./trend-line";

type Props = { points: { date: string; rollingBp?: number | null }[]; thresholdBp: number };

/** How the rate went, over the line that it must not fall under. */
export function Trend({ points, thresholdBp }: Props) {
  const { t } = useTranslation("client");
  const formats = useFormats();
  const line = trendLine(points, thresholdBp);
  if (!line) return null;
  const label = t("score.trend", {
    count: points.length,
    first: formats.rate(line.first),
    last: formats.rate(line.last),
  });
  return (
    <svg
      className={scoreClasses.trend}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
    >
      <title>{label}</title>
      <path className={scoreClasses.threshold} d={`M0 ${line.threshold}H${WIDTH}`} />
      <path className={scoreClasses.line} d={line.path} />
    </svg>
  );
}
