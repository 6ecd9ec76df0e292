import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconCalendarDown from "@tabler/icons-react/dist/esm/icons/IconCalendarDown.mjs";
import IconTrendingDown from "@tabler/icons-react/dist/esm/icons/IconTrendingDown.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { AlertKind } from "~/gql/enums";
import type { AlertShownFragment } from "~/gql/graphql";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge, type Tone } from "~/shared/ui/badge";
import classes from "./alerts.module.css";

const LOOK: Record<AlertKind, [Tone, TablerIcon]> = {
  BELOW: ["bad", IconX],
  NEAR: ["warn", IconAlertTriangle],
  DRIFT: ["warn", IconTrendingDown],
  FORECAST: ["warn", IconCalendarDown],
};

/** What an alert says. */
export function AlertSentence({ alert }: { alert: AlertShownFragment }) {
  const { t } = useTranslation("alerts");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const { kind, category, window, drift, fallsOn } = alert;
  const [tone, icon] = LOOK[kind];
  return (
    <span className={classes.sentence}>
      <Badge tone={tone} icon={icon}>
        {words(`alertKind.${kind}`)}
      </Badge>
      <span>
        {t(`sentence.${kind}`, {
          category: category ?? t("together"),
          rate: formats.rate(window?.rateBp ?? drift?.recentBp),
          threshold: formats.rate(window?.thresholdBp),
          before: formats.rate(drift?.beforeBp),
          day: fallsOn ? formats.day(fallsOn) : "",
        })}
      </span>
    </span>
  );
}
