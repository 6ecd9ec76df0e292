import { useTranslation } from "react-i18next";
import classes from "../settings.module.css";
import type { Look } from "./branding";

/** A colour and a logo, to be held against others. */
export function LookShown({ accent, logo }: Look) {
  const { t } = useTranslation("settings");
  return (
    <>
      <p>{accent || t("branding.ours")}</p>
      {logo && <img className={classes.logo} src={logo} alt={t("branding.preview")} />}
    </>
  );
}
