import { useTranslation } from "react-i18next";
import type { ShipmentEventKind } from "~/gql/graphql";
import { useFormats } from "~/shared/lib/use-formats";
import classes from "./shipment-details.module.css";

/** What had to happen by then, beside what did. */
const LIMITS: ShipmentEventKind[] = ["SHIP_BY", "PROMISED_DELIVERY"];

export function PackageTimeline(props: { events: { at: string; kind: ShipmentEventKind }[] }) {
  const { t } = useTranslation("shipments");
  const formats = useFormats();
  if (props.events.length === 0) return <p className={classes.hint}>{t("noEvents")}</p>;
  return (
    <ol className={classes.timeline}>
      {props.events.map(({ at, kind }) => (
        <li key={`${kind} ${at}`} data-limit={LIMITS.includes(kind) || undefined}>
          <span>{t(`event.${kind}`)}</span>
          <time dateTime={at}>{formats.exact(at)}</time>
        </li>
      ))}
    </ol>
  );
}
