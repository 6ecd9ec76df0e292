import IconPackage from "@tabler/icons-react/dist/esm/icons/IconPackage.mjs";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { VerdictBadge } from "~/shared/ui/badges";
import { columnsOf, DataTable } from "~/shared/ui/data-table";
import { Empty, EmptyByFilter, Failure, ListSkeleton } from "~/shared/ui/states";
import { filterOf, isFiltered, keyOf, readKey, type ShipmentSearch } from "./filter";
import { ShipmentDrawer } from "./shipment-drawer";
import { type ShipmentRow, shipmentsQuery } from "./shipments";
import classes from "./shipments.module.css";

type Props = {
  market: string;
  days?: { from: string; to: string } | undefined;
  search: ShipmentSearch;
  onSearch: (search: ShipmentSearch) => void;
};

const column = columnsOf<ShipmentRow>();

/** Which packages? A page of them, and beside it the one that is open. */
export function ShipmentTable({ market, days, search, onSearch }: Props) {
  const { t } = useTranslation("shipments");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { data, error, refetch, isPlaceholderData } = useQuery(
    shipmentsQuery(market, filterOf(search, days), search.after),
  );
  const columns = useMemo(
    () => [
      column.accessor("orderId", {
        header: t("order"),
        cell: ({ row }) => (
          <span className={classes.ids}>
            <span>{row.original.orderId}</span>
            <small>{row.original.trackingNumber || t("noNumber")}</small>
          </span>
        ),
      }),
      column.accessor("date", {
        header: t("date"),
        meta: { nowrap: true, wideOnly: true },
        cell: (cell) => formats.day(cell.getValue()),
      }),
      column.accessor("carrier", {
        header: t("carrier"),
        meta: { wideOnly: true },
        cell: (cell) => cell.getValue() || "–",
      }),
      column.accessor("warehouse", {
        header: t("warehouse"),
        meta: { wideOnly: true },
        cell: (cell) => cell.getValue() || "–",
      }),
      column.accessor("categories", {
        header: t("category"),
        meta: { wideOnly: true },
        cell: (cell) => cell.getValue().join(", ") || "–",
      }),
      column.accessor("verdict", {
        header: t("verdict"),
        cell: (cell) => <VerdictBadge verdict={cell.getValue()} />,
      }),
      column.accessor("defects", {
        header: t("problems"),
        meta: { wideOnly: true },
        cell: (cell) => cell.getValue().map(titleOf).join(", ") || "–",
      }),
    ],
    [t, formats, titleOf],
  );

  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={12} />;
  const isFirst = search.after === undefined;
  if (data.nodes.length === 0 && isFirst) {
    return isFiltered(search) ? (
      <EmptyByFilter onClear={() => onSearch({})} />
    ) : (
      <Empty icon={IconPackage} title={t("emptyTitle")}>
        {t("emptyHint")}
      </Empty>
    );
  }
  const opened = search.open === undefined ? undefined : readKey(search.open);
  return (
    <div aria-busy={isPlaceholderData} className={classes.table}>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={data.nodes}
        idOf={keyOf}
        opened={search.open}
        onOpen={(row) => onSearch({ ...search, open: keyOf(row) })}
        page={{
          isFirst,
          hasNext: data.pageInfo.hasNextPage,
          onFirst: () => onSearch({ ...search, after: undefined, open: undefined }),
          onNext: () =>
            onSearch({ ...search, after: data.pageInfo.endCursor ?? undefined, open: undefined }),
        }}
      />
      <ShipmentDrawer
        market={market}
        opened={opened}
        onClose={() => onSearch({ ...search, open: undefined })}
      />
    </div>
  );
}
