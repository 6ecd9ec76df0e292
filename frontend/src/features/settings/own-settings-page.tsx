import { useTranslation } from "react-i18next";
import { PageHeader } from "~/shared/ui/page-header";
import { ProfilePanel } from "./profile/profile-panel";
import { SecurityPage } from "./security/security-page";
import classes from "./settings.module.css";

/** What a client sets: profile and security on one page. */
export function OwnSettingsPage() {
  const { t } = useTranslation("settings");
  return (
    <>
      <PageHeader title={t("mine")} />
      <div className={classes.stack}>
        <ProfilePanel />
        <SecurityPage />
      </div>
    </>
  );
}
