import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ResponseVerdictFragment } from "~/gql/graphql";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Badge } from "~/shared/ui/badge";
import { Failure } from "~/shared/ui/states";
import { overviewQuery } from "../overview/overview";
import type { ReviewResponse } from "./response";
import classes from "./response.module.css";

type Props = { id: string; response: ReviewResponse; check: ResponseVerdictFragment };

/** Whether the letter can be sent, and the figures that it must agree with. */
export function ResponseEvidence({ id, response, check }: Props) {
  const { t } = useTranslation("response");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { data, error, refetch } = useQuery(overviewQuery(id));
  const findings = data?.latest;
  const errors = check.remarks.filter((one) => one.severity === "ERROR").length;
  const grave = errors + check.contradictions.length;
  return (
    <aside className={classes.evidence} aria-label={t("evidence")}>
      <section>
        {check.canBeSent ? (
          <Badge tone="good" icon={IconCheck}>
            {t("canBeSent")}
          </Badge>
        ) : (
          <Badge tone="bad" icon={IconX}>
            {t("cannotBeSent", { count: Math.max(1, grave) })}
          </Badge>
        )}
        <p data-over={check.characters > check.limit || undefined}>
          {t("characters", {
            characters: formats.count(check.characters),
            limit: formats.count(check.limit),
          })}
        </p>
        {response.editedAt && (
          <p>
            {t("edited", {
              name: response.editedBy?.name ?? t("somebody"),
              moment: formats.moment(response.editedAt),
            })}
          </p>
        )}
      </section>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {findings && (
        <section>
          <h2>{t("figures")}</h2>
          <ul>
            <li>
              <span>{t("overall")}</span>
              <span>
                {formats.rate(findings.overall.rateBp)} ({formats.count(findings.overall.valid)} /{" "}
                {formats.count(findings.overall.counted)})
              </span>
            </li>
            {findings.categories
              .filter((one) => one.score.status === "BELOW")
              .map(({ category, score }) => (
                <li key={category}>
                  <span>{category}</span>
                  <span>{formats.rate(score.rateBp)}</span>
                </li>
              ))}
          </ul>
          <h2>{t("causes")}</h2>
          <ul>
            {findings.causes.map(({ problem, involved }) => (
              <li key={problem.code}>
                <Link
                  to="/reviews/$review/shipments"
                  params={{ review: id }}
                  search={{ problem: problem.code, verdict: "INVALID" }}
                >
                  {titleOf(problem)}
                </Link>
                <span>{formats.count(involved)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {response.deactivatedInError && (
        <section>
          <h2>{t("inError")}</h2>
          <p>{response.deactivatedInError.statement}</p>
          <ul>
            {response.deactivatedInError.evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {response.questions.length > 0 && (
        <section>
          <h2>{t("questions")}</h2>
          {response.questions.map(({ problem, rootCause, action, prevention }) => (
            <details key={problem.code}>
              <summary>{titleOf(problem)}</summary>
              <dl>
                <dt>{t("question.rootCause")}</dt>
                <dd>{rootCause}</dd>
                <dt>{t("question.action")}</dt>
                <dd>{action}</dd>
                <dt>{t("question.prevention")}</dt>
                <dd>{prevention}</dd>
              </dl>
            </details>
          ))}
        </section>
      )}
    </aside>
  );
}
