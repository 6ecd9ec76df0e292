import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ExportMenu } from "~/features/shipments/export-menu";
import type { ShipmentSearch } from "~/features/shipments/filter";
import { ShipmentFilters } from "~/features/shipments/shipment-filters";
import { ShipmentTable } from "~/features/shipments/shipment-table";
import { Panel } from "~/shared/ui/panel";
import { healthQuery } from "./health";
import { rulesQuery } from "./rules";
import { useMarket } from "./use-market";

type Props = {
  id: string;
  market: string | undefined;
  search: ShipmentSearch;
  onSearch: (search: ShipmentSearch) => void;
};

/** All packages of a client in one marketplace, the latest first. */
export function ClientPackages({ id, market: wanted, search, onSearch }: Props) {
  const { t } = useTranslation("shipments");
  const { t: file } = useTranslation("clientFile");
  const market = useMarket(id, wanted);
  const { data } = useQuery(healthQuery(id, market.id));
  const { data: rules } = useQuery(rulesQuery(id, market));
  const health = data?.market.health;
  return (
    <Panel
      title={t("title")}
      hint={file("packagesHint")}
      aside={<ExportMenu account={id} market={market.id} search={search} />}
      flush
    >
      <ShipmentFilters
        choices={{
          categories: health?.categories.map((one) => one.category).filter(Boolean) ?? [],
          problems: health?.problems.map((one) => one.problem) ?? [],
          carriers: rules?.listedCarriers.names ?? [],
          warehouses: rules?.market.locations.map((one) => one.name) ?? [],
        }}
        search={search}
        onSearch={onSearch}
      />
      <ShipmentTable market={market.id} search={search} onSearch={onSearch} />
    </Panel>
  );
}
