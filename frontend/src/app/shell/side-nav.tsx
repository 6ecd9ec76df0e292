import type { TablerIcon } from "@tabler/icons-react";
import IconBell from "@tabler/icons-react/dist/esm/icons/IconBell.mjs";
import IconBriefcase from "@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs";
import IconBuildingStore from "@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs";
import IconInbox from "@tabler/icons-react/dist/esm/icons/IconInbox.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";
import IconTruckOff from "@tabler/icons-react/dist/esm/icons/IconTruckOff.mjs";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { openPalette } from "../palette/open";
import { HouseMark } from "./house";
import classes from "./side-nav.module.css";
import { TestBadge } from "./test-badge";

type Place = {
  to: LinkProps["to"];
  name: "desk" | "clients" | "reviews" | "alerts" | "incidents" | "settings";
  icon: TablerIcon;
};

const PLACES: Place[] = [
  { to: "/", name: "desk", icon: IconInbox },
  { to: "/clients", name: "clients", icon: IconBuildingStore },
  { to: "/reviews", name: "reviews", icon: IconBriefcase },
  { to: "/alerts", name: "alerts", icon: IconBell },
  { to: "/incidents", name: "incidents", icon: IconTruckOff },
  { to: "/settings", name: "settings", icon: IconSettings },
];

export function SideNav() {
  const { t } = useTranslation();
  const { consultancy } = useViewer();
  return (
    <nav className={classes.nav} aria-label={t("nav.label")}>
      <div className={classes.house}>
        <HouseMark />
        <span title={consultancy.name}>{consultancy.name}</span>
        <TestBadge />
      </div>
      <button type="button" className={classes.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span>{t("do.search")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <ul>
        {PLACES.map(({ to, name, icon: Icon }) => (
          <li key={name}>
            <Link to={to} className={classes.place} activeOptions={{ exact: to === "/" }}>
              <Icon size={18} stroke={1.75} aria-hidden />
              {t(`nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
