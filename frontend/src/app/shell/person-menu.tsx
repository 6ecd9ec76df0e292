import { ActionIcon, Menu, UnstyledButton } from "@mantine/core";
import IconBuilding from "@tabler/icons-react/dist/esm/icons/IconBuilding.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconLogout from "@tabler/icons-react/dist/esm/icons/IconLogout.mjs";
import IconSelector from "@tabler/icons-react/dist/esm/icons/IconSelector.mjs";
import IconUserCircle from "@tabler/icons-react/dist/esm/icons/IconUserCircle.mjs";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSignOut, useSwitchConsultancy } from "~/features/session/leave";
import { useViewer } from "~/features/session/session";
import classes from "./person-menu.module.css";
import { LanguageItems, SchemeItems } from "./preference-items";

/** Who is signed in, for whom, and the way out. */
export function PersonMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const { t: words } = useTranslation("words");
  const viewer = useViewer();
  const signOut = useSignOut();
  const change = useSwitchConsultancy();
  return (
    // In its place: elsewhere it would belong to no part of the page.
    <Menu width={240} withinPortal={false}>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("nav.account")}>
            <IconUserCircle size={22} aria-hidden />
          </ActionIcon>
        ) : (
          <UnstyledButton className={classes.person}>
            <span className={classes.names}>
              <span>{viewer.person.name}</span>
              <small>{words(`role.${viewer.role}`)}</small>
            </span>
            <IconSelector size={16} aria-hidden />
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.person.email}</Menu.Label>
        {viewer.seats.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t("me.switch")}</Menu.Label>
            {viewer.seats.map(({ consultancy, role }) => (
              <Menu.Item
                key={consultancy.id}
                leftSection={<IconBuilding size={16} aria-hidden />}
                rightSection={consultancy.id === viewer.consultancy.id && <IconCheck size={16} />}
                onClick={() => change.mutate(consultancy.id)}
              >
                {consultancy.name}
                <small className={classes.role}>{words(`role.${role}`)}</small>
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Item
          component={Link}
          to={viewer.role === "CLIENT" ? "/profile" : "/settings/profile"}
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          {t("me.profile")}
        </Menu.Item>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <SchemeItems />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => signOut.mutate()}
        >
          {t("me.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
