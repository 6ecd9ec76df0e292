import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "~/gql";
import type { AuditEventsQuery } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { useFormats } from "~/shared/lib/use-formats";
import { columnsOf, DataTable } from "~/shared/ui/data-table";
import { Panel } from "~/shared/ui/panel";
import classes from "../settings.module.css";
import { shortened, useDeedWords } from "./deed-words";

const AuditEvents = graphql(`
  query AuditEvents($after: String) {
    auditEvents(first: 50, after: $after) {
      nodes { no at action actorKind actorName subject requestId }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Event = AuditEventsQuery["auditEvents"]["nodes"][number];

const auditQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ["audit", after ?? null],
    queryFn: async ({ signal }) =>
      (await request(AuditEvents, { ...(after && { after }) }, { signal })).auditEvents,
  });

const column = columnsOf<Event>();

type Props = { after: string | undefined; onAfter: (after: string | undefined) => void };

/** Who did what, the latest first. Nothing in it can be changed. */
export function AuditPage({ after, onAfter }: Props) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const deed = useDeedWords();
  const { data } = useSuspenseQuery(auditQuery(after));
  const columns = useMemo(
    () => [
      column.accessor("at", {
        header: t("audit.when"),
        cell: ({ getValue }) => (
          <time className={classes.nowrap} dateTime={getValue()}>
            {formats.moment(getValue())}
          </time>
        ),
      }),
      column.display({
        id: "who",
        header: t("audit.who"),
        cell: ({ row }) => row.original.actorName ?? t(`audit.actor.${row.original.actorKind}`),
      }),
      column.accessor("action", {
        header: t("audit.what"),
        cell: ({ getValue }) => deed(getValue()),
      }),
      column.accessor("subject", {
        header: t("audit.subject"),
        meta: { wideOnly: true },
        cell: ({ row: { original } }) => (
          <code className={classes.nowrap} title={`${original.subject}\n${original.requestId}`}>
            {shortened(original.subject)}
          </code>
        ),
      }),
    ],
    [t, formats, deed],
  );
  const { endCursor, hasNextPage } = data.pageInfo;
  return (
    <Panel title={t("audit.title")} hint={t("audit.hint")} flush>
      <DataTable
        label={t("audit.title")}
        columns={columns}
        rows={data.nodes}
        idOf={({ no }) => String(no)}
        page={{
          hasNext: hasNextPage,
          isFirst: after === undefined,
          onNext: () => onAfter(endCursor ?? undefined),
          onFirst: () => onAfter(undefined),
        }}
      />
    </Panel>
  );
}
