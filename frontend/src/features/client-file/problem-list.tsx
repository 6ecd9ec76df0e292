import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Panel } from "~/shared/ui/panel";
import table from "~/shared/ui/table.module.css";
import type { Health } from "./health";

type Props = { client: string; market: string | undefined; health: Health };

/** The problems of the window, the most frequent first. */
export function ProblemList({ client, market, health }: Props) {
  const { t } = useTranslation("clientFile");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  return (
    <Panel title={t("problems")} flush>
      {health.problems.length === 0 && <p className="panel-words">{t("noProblems")}</p>}
      <table className={table.plain}>
        <thead>
          <tr>
            <th scope="col">{t("problem")}</th>
            <th scope="col" data-numeric>
              {t("defects")}
            </th>
            <th scope="col" data-numeric data-wide>
              {t("sole")}
            </th>
            <th scope="col" data-numeric>
              {t("risks")}
            </th>
          </tr>
        </thead>
        <tbody>
          {health.problems.map(({ problem, defects, sole, risks }) => (
            <tr key={problem.code}>
              <th scope="row">
                <Link
                  to="/clients/$client/packages"
                  params={{ client }}
                  search={{ market, problem: problem.code }}
                >
                  {titleOf(problem)}
                </Link>
              </th>
              <td data-numeric>{formats.count(defects)}</td>
              <td data-numeric data-wide>
                {formats.count(sole)}
              </td>
              <td data-numeric>{formats.count(risks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
