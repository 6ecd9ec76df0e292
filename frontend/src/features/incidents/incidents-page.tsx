import { Button, SegmentedControl } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
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
import { incidentsQuery } from "./incidents";
import classes from "./incidents.module.css";

type Props = { all: boolean; onAll: (all: boolean) => void };

/** Known faults of carriers and of Amazon, and carriers that seem to fail just now. */
export function IncidentsPage({ all, onAll }: Props) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const may = useMay();
  const [wish, setWish] = useState<Partial<Wish>>();
  return (
    <>
      <PageHeader
        title={common("nav.incidents")}
        actions={
          <>
            <SegmentedControl
              aria-label={t("show")}
              value={all ? "all" : "open"}
              onChange={(value) => onAll(value === "all")}
              data={[
                { value: "open", label: t("goingOn") },
                { value: "all", label: t("all") },
              ]}
            />
            {may("manage_incidents") && (
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWish({})}>
                {t("create")}
              </Button>
            )}
          </>
        }
      >
        {t("hint")}
      </PageHeader>
      <div className={classes.stack}>
        <EarlyWarnings onNote={setWish} />
        <Registry all={all} onAll={onAll} />
      </div>
      {wish && <CreateIncident wish={wish} onClose={() => setWish(undefined)} />}
    </>
  );
}

function Registry({ all, onAll }: Props) {
  const { t } = useTranslation("incidents");
  const query = useInfiniteQuery(incidentsQuery(all));
  const incidents = query.data?.pages.flatMap((page) => page.nodes);
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!incidents) return <ListSkeleton />;
  if (incidents.length === 0) {
    return (
      <Empty
        icon={IconTruckOff}
        title={t(all ? "none" : "noneGoingOn")}
        action={
          !all && (
            <Button variant="default" onClick={() => onAll(true)}>
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
