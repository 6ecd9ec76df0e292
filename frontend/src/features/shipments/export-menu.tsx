import { Button, Menu } from "@mantine/core";
import IconFileDownload from "@tabler/icons-react/dist/esm/icons/IconFileDownload.mjs";
import { useTranslation } from "react-i18next";
import { filterOf, type ShipmentSearch } from "./filter";
import { tableAddress } from "./table-address";

const TABLES = ["shipments", "findings"] as const;
const FORMS = ["csv", "xlsx"] as const;

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
        {TABLES.map((table) => (
          <div key={table}>
            <Menu.Label>{t(`export.${table}`)}</Menu.Label>
            {FORMS.map((form) => (
              <Menu.Item
                key={form}
                component="a"
                href={tableAddress({ account, market }, `${table}.${form}`, filter, i18n.language)}
                download
              >
                {t(`export.form.${form}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
