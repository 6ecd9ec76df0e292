import { Button, Menu } from "@mantine/core";
import IconFileDownload from "@tabler/icons-react/dist/esm/icons/IconFileDownload.mjs";
import { useTranslation } from "react-i18next";
import { filterOf, type ShipmentSearch } from "./filter";
import { tableAddress } from "./table-address";

const FILES = [
  { table: "shipments", form: "csv" },
  { table: "shipments", form: "xlsx" },
  { table: "findings", form: "csv" },
  { table: "findings", form: "xlsx" },
] as const;

type Props = {
  account: string;
  market: string;
  days?: { from: string; to: string } | undefined;
  search: ShipmentSearch;
};

/** All packages that the filter lets through, to take away as a table. */
export function ExportMenu({ account, market, days, search }: Props) {
  const { t, i18n } = useTranslation("shipments");
  const filter = filterOf(search, days);
  return (
    <Menu withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileDownload size={16} aria-hidden />}>
          {t("export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FILES.map(({ table, form }) => (
          <Menu.Item
            key={`${table}.${form}`}
            component="a"
            href={tableAddress({ account, market }, `${table}.${form}`, filter, i18n.language)}
            download
          >
            {t("export.item", { table: t(`export.${table}`), form: t(`export.${form}`) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
