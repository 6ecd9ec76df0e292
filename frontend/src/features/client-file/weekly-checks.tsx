import type { TablerIcon } from "@tabler/icons-react";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconTrendingDown from "@tabler/icons-react/dist/esm/icons/IconTrendingDown.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { WeeklyVerdict } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge, type Tone } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import classes from "./client.module.css";
import type { MarketHealth } from "./health";

const LOOK: Record<WeeklyVerdict, [Tone, TablerIcon]> = {
  OK: ["good", IconCheck],
  WORSE: ["warn", IconTrendingDown],
  BAD: ["bad", IconX],
};

type Props = {
  digest: MarketHealth["digest"]["markets"][number];
  days: { firstDay: string; lastDay: string };
};

/** The check of five, for the last week. */
export function WeeklyChecks({ digest, days }: Props) {
  const { t } = useTranslation("clientFile");
  const formats = useFormats();
  return (
    <Panel
      title={t("weekly")}
      hint={t("weeklyHint", { from: formats.day(days.firstDay), to: formats.day(days.lastDay) })}
      flush
    >
      <ul className={classes.list}>
        {digest.checks.map(({ check, sentence, verdict, thisWeek, lastWeek }) => {
          const [tone, icon] = LOOK[verdict];
          return (
            <li key={check}>
              <span className={classes.head}>
                <b>{t(`check.${check}`)}</b>
                <Badge tone={tone} icon={icon}>
                  {t(`verdict.${verdict}`)}
                </Badge>
              </span>
              <span>{sentence}</span>
              <small>
                {t("weeks", { now: formats.count(thisWeek), before: formats.count(lastWeek) })}
              </small>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
