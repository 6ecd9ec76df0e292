import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/shared/ui/page-header";
import { ProfilePanel } from "./profile/profile-panel";
import { SecurityPage } from "./security/security-page";
import classes from "./settings.module.css";

/** Profile, security and what else there is to set, on one page. */
export function OwnSettingsPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <PageHeader title={t("mine")} />
      <div className={classes.stack}>
        <ProfilePanel />
        <SecurityPage />
        {children}
      </div>
    </>
  );
}
