import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { keyOf } from "~/features/shipments/filter";
import type { ReconciliationReason, ReconciliationSide } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";
import { columnsOf, DataTable } from "~/shared/ui/data-table";
import { EmptyByFilter, Failure, ListSkeleton } from "~/shared/ui/states";
import { type AmazonSearch, type Difference, differencesQuery, REASONS, SIDES } from "./amazon";
import classes from "./amazon.module.css";
import type { Part } from "./amazon-page";
import { DifferenceDrawer } from "./difference-drawer";

type Props = Part & { onFilter: (change: AmazonSearch) => void };

/** The packages that differ, one by one. */
export function DifferenceTable(props: Props) {
  const { t } = useTranslation("amazon");
  const { search, onFilter } = props;
  return (
    <>
      <search className={classes.filters} aria-label={t("filter")}>
        <Select
          label={t("who")}
          placeholder={t("any")}
          clearable
          data={SIDES.map((value) => ({ value, label: t(`only.${value}`) }))}
          value={search.side ?? null}
          onChange={(side) => onFilter({ side: (side as ReconciliationSide | null) ?? undefined })}
        />
        <Select
          label={t("why")}
          placeholder={t("any")}
          clearable
          data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
          value={search.reason ?? null}
          onChange={(reason) =>
            onFilter({ reason: (reason as ReconciliationReason | null) ?? undefined })
          }
        />
      </search>
      <Differences {...props} />
    </>
  );
}

const column = columnsOf<Difference>();

function Differences({ client, market, search, onSearch, onFilter }: Props) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  const { data, error, refetch } = useQuery(differencesQuery(client, market.id, search));
  const columns = useMemo(
    () => [
      column.accessor("orderId", {
        header: t("package"),
        cell: ({ row }) => (
          <span className={classes.package}>
            {row.original.orderId}
            <small>{row.original.trackingNumber || t("noNumber")}</small>
          </span>
        ),
      }),
      column.accessor("carrier", { header: t("carrier"), meta: { wideOnly: true } }),
      column.accessor("day", {
        header: t("day"),
        meta: { nowrap: true, wideOnly: true },
        cell: ({ row: { original } }) => {
          const day = original.day ?? original.listedDay;
          return day ? formats.day(day) : "–";
        },
      }),
      column.accessor("side", {
        header: t("who"),
        meta: { wideOnly: true },
        cell: ({ getValue }) => t(`side.${getValue()}`),
      }),
      column.accessor("reason", {
        header: t("why"),
        cell: ({ getValue }) => t(`reason.${getValue()}`),
      }),
    ],
    [t, formats],
  );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  if (data.nodes.length === 0) {
    if (!search.side && !search.reason && !search.after) return null;
    return <EmptyByFilter onClear={() => onFilter({ side: undefined, reason: undefined })} />;
  }
  return (
    <>
      <DataTable
        label={t("differences")}
        columns={columns}
        rows={data.nodes}
        idOf={keyOf}
        opened={search.open}
        onOpen={(row) => onSearch({ ...search, open: keyOf(row) })}
        page={{
          hasNext: data.pageInfo.hasNextPage,
          isFirst: search.after === undefined,
          onNext: () => onFilter({ after: data.pageInfo.endCursor ?? undefined }),
          onFirst: () => onFilter({}),
        }}
      />
      <DifferenceDrawer
        client={client}
        marketplace={market.marketplace}
        difference={data.nodes.find((one) => keyOf(one) === search.open)}
        onClose={() => onSearch({ ...search, open: undefined })}
      />
    </>
  );
}
