import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Panel } from "~/shared/ui/panel";
import classes from "./also-known.module.css";
import type { Findings } from "./overview";

/** What the figures rest on: the report, and the checks that could not look at every package. */
export function Coverage({ findings }: { findings: Findings }) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { input, coverage, head, rulebook } = findings;
  const gaps = coverage.filter((one) => one.notAssessed > 0);
  return (
    <Panel
      title={t("basis.title")}
      hint={t("basis.hint", {
        rulebook: rulebook.title,
        version: head.rulebookVersion,
        no: head.no,
        moment: formats.moment(findings.asOf),
      })}
    >
      <div className={classes.parts}>
        <section>
          <h3>{t("basis.read")}</h3>
          <ul>
            <li>
              <span>{t("basis.packages")}</span>
              <span>{formats.count(input.packages)}</span>
            </li>
            <li>
              <span>{t("basis.outside")}</span>
              <span>{formats.count(input.outsideWindow)}</span>
            </li>
            {input.undated > 0 && (
              <li>
                <span>{t("basis.undated")}</span>
                <span>{formats.count(input.undated)}</span>
              </li>
            )}
            {input.warnings.map((warning) => (
              <li key={warning}>
                <span>{warning}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t("basis.coverage")}</h3>
          {gaps.length === 0 ? (
            <p>{t("basis.whole")}</p>
          ) : (
            <ul>
              {gaps.map(({ problem, assessed, notAssessed }) => (
                <li key={problem.code}>
                  <span>{titleOf(problem)}</span>
                  <span>
                    {t("basis.assessed", {
                      assessed: formats.count(assessed),
                      all: formats.count(assessed + notAssessed),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Panel>
  );
}
