import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AlertSentence } from "~/features/alerts/alert-sentence";
import type { AlertShownFragment } from "~/gql/graphql";
import { Panel } from "~/shared/ui/panel";
import { When } from "~/shared/ui/when";
import classes from "./client.module.css";

/** The latest alerts about a marketplace. */
export function MarketAlerts({ alerts }: { alerts: AlertShownFragment[] }) {
  const { t } = useTranslation("clientFile");
  return (
    <Panel title={t("alerts")} aside={<Link to="/alerts">{t("allAlerts")}</Link>} flush>
      {alerts.length === 0 && <p className="panel-words">{t("noAlerts")}</p>}
      <ul className={classes.list}>
        {alerts.map((alert) => (
          <li key={alert.id}>
            <AlertSentence alert={alert} />
            <small>
              <When at={alert.raisedAt} />
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
