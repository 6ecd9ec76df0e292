import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import IconTruckOff from "@tabler/icons-react/dist/esm/icons/IconTruckOff.mjs";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { PageHeader } from "~/shared/ui/page-header";
import { Empty, Failure, ListSkeleton } from "~/shared/ui/states";
import { EarlyWarnings } from "./early-warnings";
import { CreateIncident } from "./incident-dialogs";
import type { Wish } from "./incident-form";
import { IncidentRow } from "./incident-row";
import { type IncidentFilter, incidentsQuery } from "./incidents";
import classes from "./incidents.module.css";

type Props = { filter: IncidentFilter; onFilter: (filter: IncidentFilter) => void };

/** Known faults of carriers and of Amazon, and carriers that seem to fail just now. */
export function IncidentsPage({ filter, onFilter }: Props) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const may = useMay();
  const [wish, setWish] = useState<Partial<Wish>>();
  return (
    <>
      <PageHeader
        title={common("nav.incidents")}
        actions={
          may("manage_incidents") && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWish({})}>
              {t("create")}
            </Button>
          )
        }
      >
        {t("hint")}
      </PageHeader>
      <div className={classes.stack}>
        <EarlyWarnings onNote={setWish} />
        <search className={classes.filters}>
          <TextInput
            aria-label={t("field.carrier")}
            placeholder={t("field.carrier")}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={filter.carrier ?? ""}
            onChange={(event) =>
              onFilter({ ...filter, carrier: event.currentTarget.value || undefined })
            }
          />
          <SegmentedControl
            aria-label={t("show")}
            value={filter.all ? "all" : "open"}
            onChange={(value) => onFilter({ ...filter, all: value === "all" || undefined })}
            data={[
              { value: "open", label: t("goingOn") },
              { value: "all", label: t("all") },
            ]}
          />
        </search>
        <Registry filter={filter} onFilter={onFilter} />
      </div>
      {wish && <CreateIncident wish={wish} onClose={() => setWish(undefined)} />}
    </>
  );
}

function Registry({ filter, onFilter }: Props) {
  const { t } = useTranslation("incidents");
  const [carrier] = useDebouncedValue(filter.carrier?.trim() || undefined, 300);
  const query = useInfiniteQuery(incidentsQuery({ all: filter.all, carrier }));
  const incidents = query.data?.pages.flatMap((page) => page.nodes);
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!incidents) return <ListSkeleton />;
  if (incidents.length === 0) {
    return (
      <Empty
        icon={IconTruckOff}
        title={carrier ? t("noneOf", { carrier }) : t(filter.all ? "none" : "noneGoingOn")}
        action={
          (carrier || !filter.all) && (
            <Button variant="default" onClick={() => onFilter({ all: true })}>
              {t("showAll")}
            </Button>
          )
        }
      >
        {t("noneHint")}
      </Empty>
    );
  }
  return (
    <div>
      <ul className={classes.list} aria-label={t("list")}>
        {incidents.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </div>
  );
}
