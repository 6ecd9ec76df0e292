import type { TablerIcon } from "@tabler/icons-react";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconMinus from "@tabler/icons-react/dist/esm/icons/IconMinus.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import type { ProblemEffect, ShipmentQuery } from "~/gql/graphql";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Badge, type Tone } from "~/shared/ui/badge";
import classes from "./shipment-details.module.css";

type Finding = ShipmentQuery["shipment"]["findings"][number];

const LOOK: Record<ProblemEffect, [Tone, TablerIcon]> = {
  DEFECT: ["bad", IconX],
  RISK: ["warn", IconAlertTriangle],
  IGNORED: ["calm", IconMinus],
};

/** Each problem with what was compared with what. */
export function PackageFindings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation("shipments");
  const { t: words } = useTranslation("words");
  const titleOf = useProblemTitle();
  return (
    <ul className={classes.findings}>
      {findings.map(({ problem, effect, evidence, reason }) => {
        const [tone, icon] = LOOK[effect];
        return (
          <li key={problem.code}>
            <span className={classes.finding}>
              <b>{titleOf(problem)}</b>
              <Badge tone={tone} icon={icon}>
                {t(`effect.${effect}`)}
              </Badge>
            </span>
            <span>{evidence}</span>
            {reason && (
              <small>{words(`reason.${reason}` as never, { defaultValue: reason })}</small>
            )}
          </li>
        );
      })}
    </ul>
  );
}
