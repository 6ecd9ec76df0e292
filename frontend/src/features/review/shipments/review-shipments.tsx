import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ExportMenu } from "~/features/shipments/export-menu";
import type { ShipmentSearch } from "~/features/shipments/filter";
import { ShipmentFilters } from "~/features/shipments/shipment-filters";
import { ShipmentTable } from "~/features/shipments/shipment-table";
import { Panel } from "~/shared/ui/panel";
import { reviewQuery } from "../review";
import { choicesQuery } from "./choices";

type Props = { id: string; search: ShipmentSearch; onSearch: (search: ShipmentSearch) => void };

const NONE = { categories: [], problems: [], carriers: [], warehouses: [] };

/** Which packages? Those of the case's window. */
export function ReviewShipments({ id, search, onSearch }: Props) {
  const { t } = useTranslation("shipments");
  const { data: review } = useSuspenseQuery(reviewQuery(id));
  const { data: choices } = useQuery(choicesQuery(id));
  const { windowStart, windowEnd } = review;
  const days = windowStart && windowEnd ? { from: windowStart, to: windowEnd } : undefined;
  const market = review.market.id;
  const account = review.account.id;
  return (
    <Panel
      title={t("title")}
      hint={t("windowHint")}
      aside={<ExportMenu account={account} market={market} days={days} search={search} />}
      flush
    >
      <ShipmentFilters choices={choices ?? NONE} search={search} onSearch={onSearch} />
      <ShipmentTable market={market} days={days} search={search} onSearch={onSearch} />
    </Panel>
  );
}
