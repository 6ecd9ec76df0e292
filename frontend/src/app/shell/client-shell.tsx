import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { Mark } from "~/shared/ui/mark";
import classes from "./client-shell.module.css";
import { FollowProfile } from "./follow-profile";
import { PersonMenu } from "./person-menu";

/** The client's frame: one column, and nothing to get lost in. */
export function ClientShell() {
  const { t } = useTranslation();
  const { consultancy } = useViewer();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t("nav.skip")}
      </a>
      <FollowProfile />
      <header className={classes.top}>
        <Mark size={24} />
        <span className={classes.house}>{consultancy.name}</span>
        <PersonMenu compact />
      </header>
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
