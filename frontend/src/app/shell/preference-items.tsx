import { type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconDeviceDesktop from "@tabler/icons-react/dist/esm/icons/IconDeviceDesktop.mjs";
import IconLanguage from "@tabler/icons-react/dist/esm/icons/IconLanguage.mjs";
import IconMoon from "@tabler/icons-react/dist/esm/icons/IconMoon.mjs";
import IconSun from "@tabler/icons-react/dist/esm/icons/IconSun.mjs";
import { useTranslation } from "react-i18next";
import { chooseLanguage, LANGUAGES, type Language } from "../i18n";

export function LanguageItems() {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Menu.Label>{t("me.language")}</Menu.Label>
      {Object.entries(LANGUAGES).map(([code, name]) => (
        <Menu.Item
          key={code}
          lang={code}
          leftSection={<IconLanguage size={16} aria-hidden />}
          rightSection={i18n.language === code && <IconCheck size={16} aria-hidden />}
          onClick={() => chooseLanguage(code as Language)}
        >
          {name}
        </Menu.Item>
      ))}
    </>
  );
}

const SCHEMES: [MantineColorScheme, TablerIcon][] = [
  ["light", IconSun],
  ["dark", IconMoon],
  ["auto", IconDeviceDesktop],
];

export function SchemeItems() {
  const { t } = useTranslation();
  // What stops transitions for a moment is a style sheet in the page, which our policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <>
      <Menu.Label>{t("me.scheme")}</Menu.Label>
      {SCHEMES.map(([scheme, Icon]) => (
        <Menu.Item
          key={scheme}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={colorScheme === scheme && <IconCheck size={16} aria-hidden />}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`me.${scheme}`)}
        </Menu.Item>
      ))}
    </>
  );
}
