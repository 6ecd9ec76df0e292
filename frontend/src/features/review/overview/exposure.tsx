import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import IconEye from "@tabler/icons-react/dist/esm/icons/IconEye.mjs";
import { useTranslation } from "react-i18next";
import type { Rung } from "~/gql/graphql";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import classes from "./exposure.module.css";
import type { Findings } from "./overview";

const MILD: Rung[] = ["WATCH", "WARNING"];

/** How far Amazon's enforcement goes for each category. */
export function Exposure({ findings }: { findings: Findings }) {
  const { t } = useTranslation("review");
  const { t: words } = useTranslation("words");
  if (findings.exposure.length === 0) return null;
  return (
    <Panel title={t("exposure.title")} hint={t("exposure.hint")} flush>
      <ul className={classes.list}>
        {findings.exposure.map(({ category, rung, reason, skus, windowsBelow }) => (
          <li key={category}>
            <span className={classes.head}>
              <b>{category}</b>
              <Badge
                tone={MILD.includes(rung) ? "warn" : "bad"}
                icon={rung === "WATCH" ? IconEye : IconAlertTriangle}
              >
                {words(`rung.${rung}`)}
              </Badge>
            </span>
            <span>
              {windowsBelow > 0 ? t("exposure.windows", { count: windowsBelow }) : reason}
            </span>
            {skus.length > 0 && (
              <small>
                {t("exposure.skus")} {skus.join(", ")}
              </small>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
