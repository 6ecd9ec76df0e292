import { Button, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { commentsQuery, timelineQuery } from "./activity";
import classes from "./activity.module.css";
import { CommentItem } from "./comment-item";
import { Composer } from "./composer";
import { EventItem } from "./event-item";

export type Audience = "CLIENT" | "INTERNAL" | undefined;
type Props = { id: string; audience: Audience; onAudience: (audience: Audience) => void };

/** What is said about the case, and what happened to it. */
export function ActivityPage({ id, audience, onAudience }: Props) {
  const { t } = useTranslation("activity");
  return (
    <div className={classes.page}>
      <Panel
        title={t("comments")}
        aside={
          <SegmentedControl
            size="xs"
            aria-label={t("show")}
            value={audience ?? "ALL"}
            onChange={(value) => onAudience(value === "ALL" ? undefined : (value as Audience))}
            data={[
              { value: "ALL", label: t("all") },
              { value: "INTERNAL", label: t("internal") },
              { value: "CLIENT", label: t("client") },
            ]}
          />
        }
      >
        <Composer review={id} />
        <Comments id={id} audience={audience} />
      </Panel>
      <Panel title={t("timeline")}>
        <Timeline id={id} />
      </Panel>
    </div>
  );
}

function Comments({ id, audience }: { id: string; audience: Audience }) {
  const { t } = useTranslation("activity");
  const query = useInfiniteQuery(commentsQuery(id));
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={4} />;
  const comments = query.data.pages
    .flatMap((page) => page.nodes)
    .filter((one) => audience === undefined || one.audience === audience);
  return (
    <>
      {comments.length === 0 && <p className={classes.none}>{t("noComments")}</p>}
      <ul className={classes.list}>
        {comments.map((comment) => (
          <CommentItem key={comment.id} review={id} comment={comment} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}

function Timeline({ id }: { id: string }) {
  const { t } = useTranslation("activity");
  const query = useInfiniteQuery(timelineQuery(id));
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton />;
  return (
    <>
      <ol className={classes.timeline}>
        {query.data.pages
          .flatMap((page) => page.nodes)
          .map((event, at) => (
            <EventItem key={`${event.at} ${event.kind} ${at}`} event={event} />
          ))}
      </ol>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
