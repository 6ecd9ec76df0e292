import { useTranslation } from "react-i18next";
import type { Status } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";
import classes from "./rate.module.css";
import { place } from "./rate-bar";

type Props = {
  bp: number | null | undefined;
  thresholdBp: number;
  status?: Status | null;
  /** Only the number and the bar, or the number alone. */
  bar?: boolean;
};

/** A rate as a number over a bar, on which a tick shows the threshold. */
export function Rate({ bp, thresholdBp, status, bar = true }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (bp == null) return <span className={classes.none}>{t("rate.none")}</span>;
  const label = t("rate.of", { rate: formats.rate(bp), threshold: formats.rate(thresholdBp) });
  return (
    <span className={classes.rate} data-tone={toneOf(bp, thresholdBp, status)}>
      <span className={classes.number}>{formats.rate(bp)}</span>
      {bar && <RateBar bp={bp} thresholdBp={thresholdBp} label={label} />}
    </span>
  );
}

type BarProps = {
  bp: number;
  thresholdBp: number;
  label: string;
  /** Where the bar begins, for bars that stand under each other. */
  start?: number;
  tone?: string;
};

/** The bar alone. */
export function RateBar(props: BarProps) {
  const { start, value, tick } = place(props.bp, props.thresholdBp, props.start);
  const scale = start > 0 ? ` (${start}–100 %)` : "";
  return (
    <svg
      className={classes.bar}
      data-tone={props.tone}
      role="img"
      aria-label={props.label + scale}
      preserveAspectRatio="none"
      viewBox="0 0 100 10"
    >
      <rect className={classes.track} x="0" y="3" width="100" height="4" rx="1" />
      <rect className={classes.value} x="0" y="3" width={value} height="4" rx="1" />
      <rect className={classes.tick} x={tick - 0.5} y="0" width="1" height="10" />
    </svg>
  );
}

export function toneOf(bp: number, thresholdBp: number, status?: Status | null) {
  if (status === "AT_RISK") return "warn";
  return bp < thresholdBp ? "bad" : "good";
}
