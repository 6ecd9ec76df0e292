import type { TablerIcon } from "@tabler/icons-react";
import IconFileText from "@tabler/icons-react/dist/esm/icons/IconFileText.mjs";
import IconHome from "@tabler/icons-react/dist/esm/icons/IconHome.mjs";
import IconListCheck from "@tabler/icons-react/dist/esm/icons/IconListCheck.mjs";
import IconMessages from "@tabler/icons-react/dist/esm/icons/IconMessages.mjs";
import IconUpload from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./client-nav.module.css";

type Place = {
  to: LinkProps["to"];
  name: "home" | "plan" | "upload" | "messages" | "documents";
  icon: TablerIcon;
};

const PLACES: Place[] = [
  { to: "/home", name: "home", icon: IconHome },
  { to: "/plan", name: "plan", icon: IconListCheck },
  { to: "/upload", name: "upload", icon: IconUpload },
  { to: "/messages", name: "messages", icon: IconMessages },
  { to: "/documents", name: "documents", icon: IconFileText },
];

/** Where a client can go: under the head, or at the thumb on a small screen. */
export function ClientNav() {
  const { t } = useTranslation("client");
  const { t: common } = useTranslation();
  return (
    <nav className={classes.nav} aria-label={common("nav.label")}>
      {PLACES.map(({ to, name, icon: Icon }) => (
        <Link key={name} to={to} className={classes.place} activeOptions={{ includeSearch: false }}>
          <Icon size={18} stroke={1.75} aria-hidden />
          {t(`nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
