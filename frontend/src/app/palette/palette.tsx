import { Spotlight, type SpotlightActionGroupData, spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import IconBriefcase from "@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs";
import IconBuildingStore from "@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs";
import IconKeyboard from "@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs";
import IconLogout from "@tabler/icons-react/dist/esm/icons/IconLogout.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSignOut } from "~/features/session/leave";
import { keysHelp, palette } from "./open";
import { type Places, placesQuery } from "./places";

const PAGES = [
  { name: "desk", to: "/" },
  { name: "clients", to: "/clients" },
  { name: "reviews", to: "/reviews" },
  { name: "alerts", to: "/alerts" },
  { name: "settings", to: "/settings" },
] as const;

/** Every page, client and review a few letters away. It opens when it knows them. */
export default function Palette() {
  const { data, isPending } = useQuery(placesQuery);
  return isPending ? null : <Opened clients={data?.clients ?? []} reviews={data?.reviews ?? []} />;
}

function Opened({ clients, reviews }: Places) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = useSignOut();
  useEffect(spotlight.open, []);

  const actions: SpotlightActionGroupData[] = [
    {
      group: t("palette.go"),
      actions: PAGES.map(({ name, to }) => ({
        id: name,
        label: t(`nav.${name}`),
        onClick: () => void navigate({ to }),
      })),
    },
    {
      group: t("palette.clients"),
      actions: clients.map(({ id, name }) => ({
        id,
        label: name,
        leftSection: <IconBuildingStore size={18} aria-hidden />,
        onClick: () => void navigate({ to: "/clients/$client", params: { client: id } }),
      })),
    },
    {
      group: t("palette.reviews"),
      actions: reviews.map(({ id, title, account }) => ({
        id,
        label: title,
        description: account.name,
        leftSection: <IconBriefcase size={18} aria-hidden />,
        onClick: () => void navigate({ to: "/reviews/$review", params: { review: id } }),
      })),
    },
    {
      group: t("palette.do"),
      actions: [
        {
          id: "keys",
          label: t("palette.keys"),
          leftSection: <IconKeyboard size={18} aria-hidden />,
          onClick: () => keysHelp.set(true),
        },
        {
          id: "sign-out",
          label: t("me.signOut"),
          leftSection: <IconLogout size={18} aria-hidden />,
          onClick: () => signOut.mutate(),
        },
      ],
    },
  ];

  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      highlightQuery
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      limit={12}
      lockScroll={false}
      attributes={{ content: { "aria-label": t("palette.label") } }}
      nothingFound={t("palette.nothing")}
      onSpotlightClose={() => palette.set(false)}
      searchProps={{
        placeholder: t("palette.placeholder"),
        "aria-label": t("palette.label"),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  );
}
