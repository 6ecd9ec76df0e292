import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import classes from "./fix-first.module.css";
import type { Findings } from "./overview";

/** What first? The causes in the order to remove them, and the rate after each. */
export function FixFirst({ findings }: { findings: Findings }) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { fixSequence, recovery } = findings;
  const enough = fixSequence.findIndex((step) => step.meetsThreshold);
  const alone = recovery.oneFixed.filter((one) => one.on !== null);
  return (
    <Panel title={t("first.title")} hint={t("first.hint")} flush>
      <ol className={classes.steps}>
        {fixSequence.map(({ problem, gained, rateBp }, at) => (
          <li key={problem.code}>
            <span className={classes.no} aria-hidden>
              {at + 1}
            </span>
            <span className={classes.what}>
              {titleOf(problem)}
              <small>{t("first.gained", { count: gained })}</small>
            </span>
            <span className={classes.rate}>
              {formats.rate(rateBp)}
              {at === enough && (
                <Badge tone="good" icon={IconCheck}>
                  {t("first.meets")}
                </Badge>
              )}
            </span>
          </li>
        ))}
      </ol>
      <dl className={classes.recovery}>
        <div>
          <dt>{t("first.allFixed")}</dt>
          <dd>{recovery.allFixed ? formats.dayOfYear(recovery.allFixed) : t("first.notSoon")}</dd>
        </div>
        {alone.map(({ problem, on }) => (
          <div key={problem.code}>
            <dt>{t("first.oneFixed", { problem: titleOf(problem) })}</dt>
            <dd>{on && formats.dayOfYear(on)}</dd>
          </div>
        ))}
        {alone.length === 0 && fixSequence.length > 1 && (
          <div>
            <dt>{t("first.noneAlone")}</dt>
          </div>
        )}
      </dl>
    </Panel>
  );
}
