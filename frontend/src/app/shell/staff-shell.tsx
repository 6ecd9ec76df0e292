import { Burger, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { Commands } from "../palette/commands";
import { FollowProfile } from "./follow-profile";
import { HouseMark } from "./house";
import { PersonMenu } from "./person-menu";
import { SideNav } from "./side-nav";
import classes from "./staff-shell.module.css";
import { TestBadge } from "./test-badge";

/** The consultant's frame: where one can go at the left, the work at the right. */
export function StaffShell() {
  const { t } = useTranslation();
  const { consultancy } = useViewer();
  const [opened, menu] = useDisclosure();
  const path = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(menu.close, [path]);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t("nav.skip")}
      </a>
      <FollowProfile />
      <header className={classes.top}>
        <Burger size="sm" opened={opened} onClick={menu.toggle} aria-label={t("nav.open")} />
        <HouseMark />
        <span className={classes.house}>{consultancy.name}</span>
        <TestBadge />
        <PersonMenu compact />
      </header>
      <Drawer
        opened={opened}
        onClose={menu.close}
        position="left"
        size="16rem"
        title={t("product")}
        closeButtonProps={{ "aria-label": t("do.close") }}
      >
        <SideNav />
      </Drawer>
      <aside className={classes.side}>
        <SideNav />
        <PersonMenu />
      </aside>
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Commands />
    </div>
  );
}
