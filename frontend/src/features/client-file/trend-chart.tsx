import { LineChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { ticksOf } from "./ticks";

type Props = { points: { date: string; rollingBp: number | null }[]; thresholdBp: number };

/** The rate of each day's last 30 days over the threshold. Loaded when it is shown: it is big. */
export default function TrendChart({ points, thresholdBp }: Props) {
  const { t } = useTranslation("clientFile");
  const formats = useFormats();
  const ticks = ticksOf([thresholdBp, ...points.flatMap((point) => point.rollingBp ?? [])]);
  const data = points.map(({ date, rollingBp }) => ({
    date: formats.day(date),
    rate: rollingBp,
  }));
  return (
    <figure aria-label={t("trend")}>
      <LineChart
        h={240}
        data={data}
        dataKey="date"
        series={[{ name: "rate", label: t("rate"), color: "var(--fs-info)" }]}
        // A smooth curve would show rates that never were.
        curveType="linear"
        connectNulls={false}
        withDots={false}
        strokeWidth={2}
        gridAxis="x"
        yAxisProps={{ domain: [ticks[0] ?? 0, 10_000], ticks, interval: 0, width: 64 }}
        valueFormatter={(value) => formats.rate(value)}
        referenceLines={[
          {
            y: thresholdBp,
            label: t("threshold", { threshold: formats.rate(thresholdBp) }),
            color: "var(--fs-dimmed)",
          },
        ]}
        lineChartProps={{
          accessibilityLayer: true,
          margin: { top: 8, right: 24, bottom: 0, left: 0 },
        }}
      />
    </figure>
  );
}
