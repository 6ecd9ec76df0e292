import { SegmentedControl } from "@mantine/core";
import IconMoodCheck from "@tabler/icons-react/dist/esm/icons/IconMoodCheck.mjs";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AlertSentence } from "~/features/alerts/alert-sentence";
import { endOfDay } from "~/shared/lib/deadline";
import { useFormats } from "~/shared/lib/use-formats";
import { ReviewStateBadge } from "~/shared/ui/badges";
import { Deadline } from "~/shared/ui/deadline";
import { PageHeader } from "~/shared/ui/page-header";
import { Failure, PageSkeleton } from "~/shared/ui/states";
import { When } from "~/shared/ui/when";
import { type DeskData, deskQuery, latestUploads } from "./desk";
import classes from "./desk.module.css";
import { DeskList } from "./desk-list";

type Props = { mine: boolean; onMine: (mine: boolean) => void };
type Case = DeskData["desk"]["waitingForUs"][number];

/** What is due, what fell, what came in. */
export function DeskPage({ mine, onMine }: Props) {
  const { t } = useTranslation("desk");
  const { t: common } = useTranslation();
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const { data, error, refetch } = useQuery(deskQuery(mine));
  const head = (
    <PageHeader
      title={common("nav.desk")}
      actions={
        <SegmentedControl
          aria-label={t("whose")}
          value={mine ? "mine" : "all"}
          onChange={(value) => onMine(value === "mine")}
          data={[
            { value: "all", label: t("all") },
            { value: "mine", label: t("mine") },
          ]}
        />
      }
    />
  );
  if (error)
    return (
      <>
        {head}
        <Failure error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!data)
    return (
      <>
        {head}
        <PageSkeleton />
      </>
    );
  const { desk, alerts, recent } = data;
  const { counts } = desk;
  const caseLink = ({ id, title, account }: Case) => (
    <span className={classes.case}>
      <Link to="/reviews/$review" params={{ review: id }}>
        {title}
      </Link>
      <small>{account.name}</small>
    </span>
  );
  const accountOf = ({ id, marketplace }: { id: string; marketplace: string }) => {
    const account = recent.nodes.find((one) => one.markets.some((market) => market.id === id));
    return [account?.name, marketplace].filter(Boolean).join(", ");
  };
  const isFree = Object.values(counts).every((count) => count === 0) && desk.tasks.length === 0;
  return (
    <>
      {head}
      {isFree && (
        <p className={classes.free}>
          <IconMoodCheck size={20} aria-hidden /> {t("free")}
        </p>
      )}
      <div className={classes.page}>
        <div>
          <DeskList title={t("deadlines")} count={counts.deadlines} none={t("noDeadlines")}>
            {desk.deadlines.map(({ dueAt, whose, review }) => (
              <li key={`${review.id} ${whose}`}>
                {caseLink(review)}
                <Deadline
                  what={common(whose === "AMAZON" ? "deadline.amazon" : "deadline.ours")}
                  dueAt={dueAt}
                />
              </li>
            ))}
          </DeskList>
          <DeskList title={t("tasks")} none={t("noTasks")}>
            {desk.tasks.map(({ action, review }) => (
              <li key={action.id}>
                <span className={classes.case}>
                  <Link to="/reviews/$review/plan" params={{ review: review.id }}>
                    {action.title}
                  </Link>
                  <small>
                    {review.account.name}: {review.title}
                  </small>
                </span>
                <Deadline dueAt={endOfDay(action.dueOn)} />
              </li>
            ))}
          </DeskList>
          <DeskList title={t("messages")} count={counts.unanswered} none={t("noMessages")}>
            {desk.unanswered.map(({ review, since }) => (
              <li key={review.id}>
                <span className={classes.case}>
                  <Link to="/reviews/$review/activity" params={{ review: review.id }}>
                    {review.title}
                  </Link>
                  <small>{review.account.name}</small>
                </span>
                <When at={since} />
              </li>
            ))}
          </DeskList>
        </div>
        <div>
          <DeskList title={t("waiting")} count={counts.waitingForUs} none={t("noWaiting")}>
            {desk.waitingForUs.map((review) => (
              <li key={review.id}>
                {caseLink(review)}
                <ReviewStateBadge state={review.state} />
              </li>
            ))}
          </DeskList>
          <DeskList
            title={t("alerts")}
            none={t("noAlerts")}
            all={<Link to="/alerts">{t("show")}</Link>}
          >
            {alerts.nodes.map((alert) => (
              <li key={alert.id}>
                <span className={classes.case}>
                  <AlertSentence alert={alert} />
                  <small>{accountOf(alert.market)}</small>
                </span>
                <When at={alert.raisedAt} />
              </li>
            ))}
          </DeskList>
          <DeskList title={t("replies")} count={counts.repliesToRead} none={t("noReplies")}>
            {desk.repliesToRead.map(({ review, submissionId }) => (
              <li key={submissionId}>
                <span className={classes.case}>
                  <Link to="/reviews/$review/submissions" params={{ review: review.id }}>
                    {review.title}
                  </Link>
                  <small>{review.account.name}</small>
                </span>
                <span>{formats.rate(review.rateBp)}</span>
              </li>
            ))}
          </DeskList>
          <DeskList title={t("uploads")} none={t("noUploads")}>
            {latestUploads(recent.nodes, 8).map(
              ({ id, account, marketplace, createdAt, state }) => (
                <li key={id}>
                  <span className={classes.case}>
                    <Link
                      to="/clients/$client/uploads"
                      params={{ client: account.id }}
                      search={{ market: marketplace }}
                    >
                      {account.name}, {marketplace}
                    </Link>
                    <small>{words(`importState.${state}`)}</small>
                  </span>
                  <When at={createdAt} />
                </li>
              ),
            )}
          </DeskList>
        </div>
      </div>
    </>
  );
}
