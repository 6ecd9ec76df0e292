import { Button, SegmentedControl } from "@mantine/core";
import IconBellCheck from "@tabler/icons-react/dist/esm/icons/IconBellCheck.mjs";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { marketsQuery } from "~/features/reviews/markets";
import { useNameOf } from "~/features/session/team";
import { useWords } from "~/shared/api/use-words";
import { PageHeader } from "~/shared/ui/page-header";
import { Empty, Failure, ListSkeleton } from "~/shared/ui/states";
import { toastFailure } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import { AlertSentence } from "./alert-sentence";
import { type Alert, alertsQuery, useAcknowledge } from "./alerts";
import classes from "./alerts.module.css";

type Props = { all: boolean; onAll: (all: boolean) => void };

/** What fell or will, the latest first, until somebody has taken note of it. */
export function AlertsPage({ all, onAll }: Props) {
  const { t } = useTranslation("alerts");
  const { t: common } = useTranslation();
  const filter = all ? {} : { acknowledged: false };
  const query = useInfiniteQuery(alertsQuery(filter));
  const alerts = query.data?.pages.flatMap((page) => page.nodes);
  return (
    <>
      <PageHeader
        title={common("nav.alerts")}
        actions={
          <SegmentedControl
            aria-label={t("show")}
            value={all ? "all" : "new"}
            onChange={(value) => onAll(value === "all")}
            data={[
              { value: "new", label: t("new") },
              { value: "all", label: t("all") },
            ]}
          />
        }
      >
        {t("hint")}
      </PageHeader>
      {query.error ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : !alerts ? (
        <ListSkeleton />
      ) : alerts.length === 0 ? (
        <Empty icon={IconBellCheck} title={t("emptyTitle")}>
          {t("emptyHint")}
        </Empty>
      ) : (
        <>
          <ul className={classes.list}>
            {alerts.map((alert) => (
              <AlertRow key={alert.id} alert={alert} filter={filter} />
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
        </>
      )}
    </>
  );
}

function AlertRow({ alert, filter }: { alert: Alert; filter: { acknowledged?: boolean } }) {
  const { t } = useTranslation("alerts");
  const { t: common } = useTranslation();
  const say = useWords();
  const nameOf = useNameOf();
  const { data: accounts } = useQuery(marketsQuery);
  const acknowledge = useAcknowledge(filter);
  const { market, acknowledgedAt } = alert;
  const account = accounts?.find((one) => one.markets.some(({ id }) => id === market.id));
  return (
    <li>
      <div>
        <AlertSentence alert={alert} />
        <small>
          {account && (
            <Link
              to="/clients/$client"
              params={{ client: account.id }}
              search={{ market: market.marketplace }}
            >
              {account.name}, {market.marketplace}
            </Link>
          )}
          <When at={alert.raisedAt} />
        </small>
      </div>
      {acknowledgedAt ? (
        <small>
          {t("noted", { name: nameOf(alert.acknowledgedBy) ?? t("somebody") })}{" "}
          <When at={acknowledgedAt} />
        </small>
      ) : (
        <Button
          variant="default"
          size="compact-md"
          onClick={() =>
            acknowledge.mutate(alert.id, {
              onError: (error) => toastFailure(common("state.notSaved", { why: say(error) })),
            })
          }
        >
          {t("note")}
        </Button>
      )}
    </li>
  );
}
