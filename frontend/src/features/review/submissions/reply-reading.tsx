import type { TablerIcon } from "@tabler/icons-react";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconHelp from "@tabler/icons-react/dist/esm/icons/IconHelp.mjs";
import IconMessageQuestion from "@tabler/icons-react/dist/esm/icons/IconMessageQuestion.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { ReplyOutcome } from "~/gql/enums";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Badge, type Tone } from "~/shared/ui/badge";
import type { Reading } from "./submissions";
import classes from "./submissions.module.css";

const LOOK: Record<ReplyOutcome, [Tone, TablerIcon]> = {
  ACCEPTED: ["good", IconCheck],
  MORE_INFORMATION: ["warn", IconMessageQuestion],
  REJECTED: ["bad", IconX],
  UNKNOWN: ["calm", IconHelp],
};

type Props = { reading: Reading; titles: ReadonlyMap<string, string> };

/** What a reply comes to: the outcome, what Amazon misses, and the tasks that are open again. */
export function ReplyReading({ reading, titles }: Props) {
  const { t } = useTranslation("submissions");
  const { t: words } = useTranslation("words");
  const titleOf = useProblemTitle();
  const [tone, icon] = LOOK[reading.outcome];
  return (
    <div className={classes.reading}>
      <div>
        <Badge tone={tone} icon={icon}>
          {words(`outcome.${reading.outcome}`)}
        </Badge>
        {reading.quotes.map((quote) => (
          <q key={quote}>{quote}</q>
        ))}
      </div>
      {reading.gaps.length > 0 && (
        <div>
          <h4>{t("gaps")}</h4>
          <ul>
            {reading.gaps.map(({ gap, quotes }) => (
              <li key={gap}>
                <b>{words(`gap.${gap}`)}</b>
                {quotes.map((quote) => (
                  <q key={quote}>{quote}</q>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {reading.causes.length > 0 && (
        <div>
          <h4>{t("causes")}</h4>
          <p>{reading.causes.map(titleOf).join(", ")}</p>
        </div>
      )}
      {reading.reopenedActions.length > 0 && (
        <div>
          <h4>{t("reopened")}</h4>
          <ul>
            {reading.reopenedActions.map((code) => (
              <li key={code}>{titles.get(code) ?? code}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
