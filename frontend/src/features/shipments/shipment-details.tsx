import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconTool from "@tabler/icons-react/dist/esm/icons/IconTool.mjs";
import { useTranslation } from "react-i18next";
import type { ShipmentQuery } from "~/gql/graphql";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Badge } from "~/shared/ui/badge";
import { VerdictBadge } from "~/shared/ui/badges";
import { Facts } from "~/shared/ui/facts";
import { PackageFindings } from "./package-findings";
import { PackageTimeline } from "./package-timeline";
import classes from "./shipment-details.module.css";

type Detail = ShipmentQuery["shipment"];

/** A package: what it counts as, what happened to it, and every problem with what shows it. */
export function ShipmentDetails({ detail }: { detail: Detail }) {
  const { t } = useTranslation("shipments");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { shipment, items, suggestions, findings, timeline } = detail;
  const articles = items.map(({ sku, category }) => [sku, category].filter(Boolean).join(" · "));
  return (
    <div className={classes.details}>
      <div className={classes.badges}>
        <VerdictBadge verdict={shipment.verdict} />
        {shipment.correctable && (
          <Badge tone="accent" icon={IconTool}>
            {shipment.fixBy
              ? t("correctableUntil", { day: formats.day(shipment.fixBy) })
              : t("correctable")}
          </Badge>
        )}
      </div>
      <Facts
        facts={[
          [t("number"), shipment.trackingNumber || t("noNumber")],
          [t("carrier"), [shipment.carrier, detail.shipMethod].filter(Boolean).join(", ")],
          [t("warehouse"), shipment.warehouse],
          [t("origin"), detail.origin],
          [t("scanPlace"), detail.scanPlace],
          [t("items"), articles.join(", ")],
        ]}
      />
      <h3>{t("timeline")}</h3>
      <PackageTimeline events={timeline} />
      <h3>{t("findings")}</h3>
      {findings.length === 0 ? (
        <p className={classes.none}>
          <IconCheck size={16} aria-hidden /> {t("noFindings")}
        </p>
      ) : (
        <PackageFindings findings={findings} />
      )}
      {suggestions.length > 0 && (
        <section>
          <h3>{t("suggestions")}</h3>
          <p className={classes.hint}>{t("suggestionsHint")}</p>
          <ul className={classes.numbers}>
            {suggestions.map(({ number, change }) => (
              <li key={number}>
                <code>{number}</code>
                <small>{change}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shipment.notAssessed.length > 0 && (
        <p className={classes.hint}>
          {t("notAssessed", { checks: formats.list(shipment.notAssessed.map(titleOf)) })}
        </p>
      )}
    </div>
  );
}
