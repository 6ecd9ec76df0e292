import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { WebhookDeliveryState } from "~/gql/enums";
import { useFormats } from "~/shared/lib/use-formats";
import { columnsOf, DataTable } from "~/shared/ui/data-table";
import { Panel } from "~/shared/ui/panel";
import { EmptyByFilter, Failure, ListSkeleton } from "~/shared/ui/states";
import { type Delivery, type DeliverySearch, deliveriesQuery, STATES } from "./deliveries";
import { DeliveryBadge } from "./delivery-badge";
import { DeliveryDrawer } from "./delivery-drawer";
import type { Endpoint } from "./webhooks";
import classes from "./webhooks.module.css";

type Props = {
  endpoints: Endpoint[];
  search: DeliverySearch;
  onSearch: (search: DeliverySearch) => void;
};

/** What was sent lately, and whether it was taken. */
export function DeliveryLog({ endpoints, search, onSearch }: Props) {
  const { t } = useTranslation("webhooks");
  const filter = (change: DeliverySearch) =>
    onSearch({ ...search, after: undefined, open: undefined, ...change });
  return (
    <Panel title={t("log")} hint={t("logHint")} flush>
      <search className={classes.filters} aria-label={t("filter")}>
        <Select
          label={t("endpoint")}
          placeholder={t("all")}
          clearable
          data={endpoints.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.endpoint ?? null}
          onChange={(endpoint) => filter({ endpoint: endpoint ?? undefined })}
        />
        <Select
          label={t("state")}
          placeholder={t("all")}
          clearable
          data={STATES.map((value) => ({ value, label: t(`delivery.${value}`) }))}
          value={search.state ?? null}
          onChange={(state) =>
            filter({ state: (state as WebhookDeliveryState | null) ?? undefined })
          }
        />
      </search>
      <Deliveries endpoints={endpoints} search={search} onSearch={onSearch} />
    </Panel>
  );
}

const column = columnsOf<Delivery>();

function Deliveries({ endpoints, search, onSearch }: Props) {
  const { t } = useTranslation("webhooks");
  const formats = useFormats();
  const { data, error, refetch } = useQuery(deliveriesQuery(search));
  // It stays open when newer ones push it to the next page.
  const [seen, setSeen] = useState<Delivery>();
  const opened = [...(data?.nodes ?? []), seen].find((one) => one && one.id === search.open);
  const columns = useMemo(
    () => [
      column.accessor("createdAt", {
        header: t("when"),
        cell: ({ getValue }) => <time dateTime={getValue()}>{formats.moment(getValue())}</time>,
      }),
      column.accessor("eventType", {
        header: t("what"),
        cell: ({ getValue }) => t(`event.${getValue() ?? "TEST"}`),
      }),
      column.accessor("endpoint", {
        header: t("endpoint"),
        meta: { wideOnly: true },
        cell: ({ getValue }) => endpoints.find(({ id }) => id === getValue())?.name ?? "–",
      }),
      column.accessor("attempts", {
        header: t("attempts"),
        meta: { numeric: true, wideOnly: true },
        cell: ({ getValue }) => formats.count(getValue().length),
      }),
      column.accessor("state", {
        header: t("state"),
        cell: ({ getValue }) => <DeliveryBadge state={getValue()} />,
      }),
    ],
    [t, formats, endpoints],
  );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={4} />;
  if (data.nodes.length === 0) {
    return search.endpoint || search.state || search.after ? (
      <EmptyByFilter onClear={() => onSearch({})} />
    ) : (
      <p className="panel-words">{t("noDeliveries")}</p>
    );
  }
  const { endCursor, hasNextPage } = data.pageInfo;
  return (
    <>
      <DataTable
        label={t("log")}
        columns={columns}
        rows={data.nodes}
        idOf={({ id }) => id}
        opened={search.open}
        onOpen={(row) => {
          setSeen(row);
          onSearch({ ...search, open: row.id });
        }}
        page={{
          hasNext: hasNextPage,
          isFirst: search.after === undefined,
          onNext: () => onSearch({ ...search, after: endCursor ?? undefined, open: undefined }),
          onFirst: () => onSearch({ ...search, after: undefined, open: undefined }),
        }}
      />
      <DeliveryDrawer delivery={opened} onClose={() => onSearch({ ...search, open: undefined })} />
    </>
  );
}
