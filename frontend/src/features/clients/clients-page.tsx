import { Button, SegmentedControl, TextInput } from "@mantine/core";
import IconBuildingStore from "@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { SavedViews } from "~/features/views/saved-views";
import { PageHeader } from "~/shared/ui/page-header";
import { Empty, EmptyByFilter, Failure, ListSkeleton } from "~/shared/ui/states";
import { ClientTable } from "./client-table";
import { clientsQuery, openCasesQuery } from "./clients";
import classes from "./clients.module.css";
import { type ClientFilter, clientOf, fits, worstFirst } from "./clients-model";
import { CreateClient } from "./create-client";

type Props = { filter: ClientFilter; onFilter: (filter: ClientFilter) => void };

const STATUSES = ["BELOW", "AT_RISK", "HEALTHY", "NO_DATA"] as const;

/** All clients, the worst first. */
export function ClientsPage({ filter, onFilter }: Props) {
  const { t } = useTranslation("clients");
  const { t: common } = useTranslation();
  const { t: words } = useTranslation("words");
  const may = useMay();
  const [creating, create] = useState(false);
  const query = useInfiniteQuery(clientsQuery);
  const { data: cases } = useQuery(openCasesQuery);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const clients = useMemo(
    () =>
      query.data?.pages
        .flatMap((page) => page.nodes)
        .map((row) => clientOf(row, cases ?? []))
        .sort(worstFirst),
    [query.data, cases],
  );
  const shown = clients?.filter((client) => fits(client, filter)) ?? [];
  const button = may("create_account") && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => create(true)}>
      {t("create")}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={common("nav.clients")}
        actions={
          <>
            <SavedViews />
            {button}
          </>
        }
      />
      <search className={classes.filters}>
        <TextInput
          aria-label={t("find")}
          placeholder={t("find")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={filter.q ?? ""}
          onChange={(event) => onFilter({ ...filter, q: event.currentTarget.value || undefined })}
        />
        <SegmentedControl
          aria-label={t("status")}
          value={filter.archived ? "ARCHIVED" : (filter.status ?? "ALL")}
          onChange={(value) =>
            onFilter({
              q: filter.q,
              status: STATUSES.find((status) => status === value),
              archived: value === "ARCHIVED" || undefined,
            })
          }
          data={[
            { value: "ALL", label: t("all") },
            ...STATUSES.map((value) => ({ value, label: words(`status.${value}`) })),
            { value: "ARCHIVED", label: t("archived") },
          ]}
        />
      </search>
      {query.error ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : !clients ? (
        <ListSkeleton rows={12} />
      ) : clients.length === 0 ? (
        <Empty icon={IconBuildingStore} title={t("emptyTitle")} action={button}>
          {t("emptyHint")}
        </Empty>
      ) : shown.length === 0 ? (
        <EmptyByFilter onClear={() => onFilter({})} />
      ) : (
        <ClientTable clients={shown} />
      )}
      {creating && <CreateClient onClose={() => create(false)} />}
    </>
  );
}
