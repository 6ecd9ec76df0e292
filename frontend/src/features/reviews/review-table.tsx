import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNameOf } from "~/features/session/team";
import { useFormats } from "~/shared/lib/use-formats";
import { ReviewStateBadge } from "~/shared/ui/badges";
import { columnsOf, DataTable, type Page } from "~/shared/ui/data-table";
import { Deadline } from "~/shared/ui/deadline";
import { nextDeadline } from "./board-model";
import type { ReviewRow } from "./reviews";
import classes from "./reviews.module.css";

const column = columnsOf<ReviewRow>();

export function ReviewTable({ reviews, page }: { reviews: ReviewRow[]; page?: Page }) {
  const { t } = useTranslation("reviews");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const columns = useMemo(
    () => [
      column.accessor("title", {
        header: t("review"),
        cell: ({ row: { original: one } }) => (
          <span className={classes.name}>
            <Link to="/reviews/$review" params={{ review: one.id }}>
              {one.title}
            </Link>
            <small>
              {one.account.name}, {one.market.marketplace}
            </small>
            <span className={classes.narrowState}>
              <ReviewStateBadge state={one.state} />
            </span>
          </span>
        ),
      }),
      column.accessor("state", {
        header: t("state"),
        meta: { wideOnly: true },
        cell: (cell) => <ReviewStateBadge state={cell.getValue()} />,
      }),
      column.accessor("rateBp", {
        header: t("rate"),
        meta: { numeric: true },
        cell: (cell) => formats.rate(cell.getValue()),
      }),
      column.accessor("waitingFor", {
        header: t("waiting"),
        meta: { wideOnly: true },
        cell: (cell) => {
          const party = cell.getValue();
          return party ? words(`party.${party}`) : "–";
        },
      }),
      column.accessor("deadlines", {
        header: t("deadline"),
        meta: { wideOnly: true },
        cell: (cell) => {
          const next = nextDeadline(cell.getValue());
          return next ? <Deadline dueAt={next.dueAt} /> : "–";
        },
      }),
      column.accessor("assigneeId", {
        header: t("assignee"),
        meta: { wideOnly: true },
        cell: (cell) => nameOf(cell.getValue()) ?? "–",
      }),
    ],
    [t, words, formats, nameOf],
  );
  return (
    <div className={classes.table}>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={reviews}
        idOf={(one) => one.id}
        onOpen={({ id }) => void navigate({ to: "/reviews/$review", params: { review: id } })}
        {...(page && { page })}
      />
    </div>
  );
}
