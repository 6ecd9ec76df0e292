import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "~/features/session/team";
import { StatusBadge } from "~/shared/ui/badges";
import { columnsOf, DataTable } from "~/shared/ui/data-table";
import { Deadline } from "~/shared/ui/deadline";
import { Rate } from "~/shared/ui/rate";
import { TrendLine } from "~/shared/ui/trend-line";
import { When } from "~/shared/ui/when";
import classes from "./clients.module.css";
import type { Client } from "./clients-model";

const column = columnsOf<Client>();

export function ClientTable({ clients }: { clients: Client[] }) {
  const { t } = useTranslation("clients");
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const columns = useMemo(
    () => [
      column.accessor("name", {
        header: t("client"),
        cell: ({ row: { original: one } }) => (
          <span className={classes.name}>
            <Link to="/clients/$client" params={{ client: one.id }}>
              {one.name}
            </Link>
            <small>{one.marketplaces.join(", ") || t("noMarket")}</small>
          </span>
        ),
      }),
      column.accessor("status", {
        header: t("health"),
        meta: { wideOnly: true },
        cell: (cell) => <StatusBadge status={cell.getValue()} />,
      }),
      column.accessor("worst", {
        header: t("rate"),
        meta: { numeric: true },
        cell: ({ row: { original: one } }) => (
          <Rate
            bp={one.worst?.rateBp}
            thresholdBp={one.worst?.thresholdBp ?? 9_500}
            status={one.status}
          />
        ),
      }),
      column.display({
        id: "trend",
        header: t("trend"),
        meta: { wideOnly: true },
        cell: ({ row: { original: one } }) =>
          one.worst && (
            <TrendLine small points={one.worst.trend} thresholdBp={one.worst.thresholdBp} />
          ),
      }),
      column.accessor("cases", {
        header: t("cases"),
        meta: { numeric: true, wideOnly: true },
        cell: (cell) => cell.getValue().length || "–",
      }),
      column.accessor("nextDeadline", {
        header: t("deadline"),
        meta: { wideOnly: true },
        cell: (cell) => {
          const next = cell.getValue();
          return next ? <Deadline dueAt={next.dueAt} /> : "–";
        },
      }),
      column.accessor("lastUpload", {
        header: t("lastUpload"),
        meta: { wideOnly: true },
        cell: (cell) => {
          const at = cell.getValue();
          return at ? <When at={at} /> : "–";
        },
      }),
      column.accessor("assignees", {
        header: t("owner"),
        meta: { wideOnly: true, nowrap: true },
        cell: (cell) =>
          cell
            .getValue()
            .flatMap((id) => nameOf(id) ?? [])
            .join(", ") || "–",
      }),
    ],
    [t, nameOf],
  );
  return (
    <div className={classes.table}>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={clients}
        idOf={(one) => one.id}
        onOpen={({ id }) => void navigate({ to: "/clients/$client", params: { client: id } })}
      />
    </div>
  );
}
