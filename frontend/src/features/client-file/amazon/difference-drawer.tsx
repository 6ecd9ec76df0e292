import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { keyOf } from "~/features/shipments/filter";
import { useFormats } from "~/shared/lib/use-formats";
import { Facts } from "~/shared/ui/facts";
import { SideDrawer } from "~/shared/ui/side-drawer";
import type { Difference } from "./amazon";
import classes from "./amazon.module.css";

type Props = {
  client: string;
  marketplace: string;
  difference: Difference | undefined;
  onClose: () => void;
};

/** One package that differs: why, what to do, and what each side knows of it. */
export function DifferenceDrawer({ difference, onClose, ...where }: Props) {
  const { t } = useTranslation("amazon");
  return (
    <SideDrawer
      opened={difference !== undefined}
      title={difference && t("order", { order: difference.orderId })}
      onClose={onClose}
    >
      {difference && <Details difference={difference} {...where} />}
    </SideDrawer>
  );
}

function Details({ client, marketplace, difference }: Omit<Props, "onClose">) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  if (!difference) return null;
  const { side, reason, trackingNumber, carrier, category, day, listedDay } = difference;
  const known = (value: boolean | null) => (value === null ? null : t(value ? "yes" : "no"));
  const dated = (value: string | null) => value && formats.dayOfYear(value);
  return (
    <div className={classes.details}>
      <p>
        <b>
          {t(`only.${side}`)}: {t(`reason.${reason}`)}
        </b>
      </p>
      <p>{t(`explain.${reason}.${side}`)}</p>
      <Facts
        facts={[
          [t("number"), trackingNumber || t("noNumber")],
          [t("carrier"), carrier],
          [t("category"), category],
        ]}
      />
      <h3>{t("withUs")}</h3>
      <Facts
        facts={[
          [t("counts"), dated(day) ?? t("notWithUs")],
          [t("scan"), known(difference.scanned)],
        ]}
      />
      {day !== null && (
        <Link
          to="/clients/$client/packages"
          params={{ client }}
          search={{ market: marketplace, open: keyOf(difference) }}
        >
          {t("openPackage")}
        </Link>
      )}
      <h3>{t("withAmazon")}</h3>
      <Facts
        facts={[
          [t("listed"), t(side === "AMAZON" ? "yes" : "no")],
          [t("promised"), dated(listedDay)],
          [t("scan"), known(difference.listedScanned)],
          [t("delivery"), known(difference.listedDelivery)],
        ]}
      />
    </div>
  );
}
