import { Link, type LinkProps, Outlet } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { PageHeader } from "~/shared/ui/page-header";
import { useActiveInView } from "~/shared/ui/use-active-in-view";
import classes from "./settings.module.css";

type Name =
  | "profile"
  | "security"
  | "alerts"
  | "general"
  | "team"
  | "rulebooks"
  | "carriers"
  | "keys"
  | "webhooks"
  | "audit";

/** The parts of the settings, and what somebody must be allowed to see one. */
const GROUPS: { group: "mine" | "ours"; parts: { name: Name; may?: string }[] }[] = [
  { group: "mine", parts: [{ name: "profile" }, { name: "security" }, { name: "alerts" }] },
  {
    group: "ours",
    parts: [
      { name: "general", may: "edit_consultancy" },
      { name: "team", may: "view_team" },
      { name: "rulebooks", may: "view_rulebooks" },
      { name: "carriers", may: "view_rulebooks" },
      { name: "keys", may: "manage_api_keys" },
      { name: "webhooks", may: "manage_webhooks" },
      { name: "audit", may: "view_audit_log" },
    ],
  },
];

/** One's own settings and the consultancy's, each under an address of its own. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const may = useMay();
  const row = useRef<HTMLElement>(null);
  useActiveInView(row);
  return (
    <>
      <PageHeader title={t("title")} />
      <div className={classes.columns}>
        <nav ref={row} className={classes.nav} aria-label={t("title")}>
          {GROUPS.map(({ group, parts }) => (
            <div key={group}>
              <h2>{t(`group.${group}`)}</h2>
              <ul>
                {parts
                  .filter((part) => part.may === undefined || may(part.may))
                  .map(({ name }) => (
                    <li key={name}>
                      <Link to={`/settings/${name}` as LinkProps["to"]} className={classes.part}>
                        {t(`part.${name}`)}
                      </Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </nav>
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
    </>
  );
}
