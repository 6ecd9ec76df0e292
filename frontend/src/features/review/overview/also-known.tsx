import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Panel } from "~/shared/ui/panel";
import classes from "./also-known.module.css";
import type { Findings } from "./overview";

/** So many articles are listed at once. */
const ARTICLES = 8;

/** What else the packages tell: a cut-off hour, places that are not registered, SKUs for FBA. */
export function AlsoKnown({ findings }: { findings: Findings }) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { cutOff, undeclaredOrigins, fbaCandidates, risks } = findings;
  if (!cutOff && !undeclaredOrigins.length && !fbaCandidates.length && !risks.length) return null;
  const percent = (bp: number) => formats.rate(bp);
  return (
    <Panel title={t("also.title")}>
      <div className={classes.parts}>
        {cutOff && (
          <section>
            <h3>{t("also.cutOff")}</h3>
            <p>
              {t("also.cutOffWords", {
                hour: cutOff.hour,
                late: formats.count(cutOff.late),
                packages: formats.count(cutOff.packages),
                until: cutOff.acceptUntil,
              })}
            </p>
          </section>
        )}
        {undeclaredOrigins.length > 0 && (
          <section>
            <h3>{t("also.origins")}</h3>
            <ul>
              {undeclaredOrigins.map(({ place, postalCode, country, packages, shareBp }) => (
                <li key={`${country} ${postalCode} ${place}`}>
                  <span>{[place, postalCode, country].filter(Boolean).join(", ")}</span>
                  <span>
                    {t("also.packages", { count: packages })} ({percent(shareBp)})
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {fbaCandidates.length > 0 && (
          <section>
            <h3>{t("also.fba")}</h3>
            <ul>
              {fbaCandidates
                .slice(0, ARTICLES)
                .map(({ sku, category, invalid, counted, shareOfCategoryBp }) => (
                  <li key={`${category} ${sku}`}>
                    <span>
                      <code>{sku}</code> <small>{category}</small>
                    </span>
                    <span title={t("also.fbaShare", { share: percent(shareOfCategoryBp) })}>
                      {t("gather.of", {
                        invalid: formats.count(invalid),
                        counted: formats.count(counted),
                      })}
                    </span>
                  </li>
                ))}
            </ul>
            {fbaCandidates.length > ARTICLES && (
              <small>{t("also.more", { count: fbaCandidates.length - ARTICLES })}</small>
            )}
          </section>
        )}
        {risks.length > 0 && (
          <section>
            <h3>{t("also.risks")}</h3>
            <ul>
              {risks.map(({ problem, involved }) => (
                <li key={problem.code}>
                  <span>{titleOf(problem)}</span>
                  <span>{t("also.packages", { count: involved })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}
