import { Switch } from "@mantine/core";
import IconBell from "@tabler/icons-react/dist/esm/icons/IconBell.mjs";
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { graphql } from "~/gql";
import type { SetMyAlertsInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { useWords } from "~/shared/api/use-words";
import { accepted } from "~/shared/api/user-errors";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import { toastFailure } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";

const MyAlerts = graphql(`
  query MyAlerts {
    sellerAccounts(first: 100) { nodes { id name archivedAt myAlerts { alerts digest } } }
  }
`);

const SetMyAlerts = graphql(`
  mutation SetMyAlerts($input: SetMyAlertsInput!) {
    setMyAlerts(input: $input) {
      myAlerts { alerts digest }
      userErrors { field message code }
    }
  }
`);

const myAlertsQuery = queryOptions({
  queryKey: ["my-alerts"],
  queryFn: async ({ signal }) =>
    (await request(MyAlerts, undefined, { signal })).sellerAccounts.nodes.filter(
      ({ archivedAt }) => archivedAt == null,
    ),
});

/** What is switched is shown at once, and switched back if the server refuses. */
function useSetMyAlerts() {
  const queries = useQueryClient();
  const words = useWords();
  const { queryKey } = myAlertsQuery;
  return useMutation({
    mutationFn: async (input: SetMyAlertsInput) =>
      accepted((await request(SetMyAlerts, { input })).setMyAlerts),
    onMutate: async ({ account, alerts, digest }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      queries.setQueryData(queryKey, (shown) =>
        shown?.map((one) => (one.id === account ? { ...one, myAlerts: { alerts, digest } } : one)),
      );
      return { before };
    },
    onError: (error, _input, context) => {
      queries.setQueryData(queryKey, context?.before);
      toastFailure(words(error));
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Which mail somebody wants about which client. */
export function AlertSettingsPage() {
  const { t } = useTranslation("settings");
  const { data: accounts } = useSuspenseQuery(myAlertsQuery);
  const set = useSetMyAlerts();
  return (
    <Panel title={t("alerts.title")} hint={t("alerts.hint")} flush>
      <ul className={classes.rows}>
        {accounts.map(({ id, name, myAlerts: { alerts, digest } }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>
              <span className={classes.name}>{name}</span>
            </div>
            <div className={classes.switches}>
              <Switch
                label={t("alerts.alerts")}
                aria-label={t("alerts.alertsOf", { name })}
                checked={alerts}
                onChange={() => set.mutate({ account: id, alerts: !alerts, digest })}
              />
              <Switch
                label={t("alerts.digest")}
                aria-label={t("alerts.digestOf", { name })}
                checked={digest}
                onChange={() => set.mutate({ account: id, alerts, digest: !digest })}
              />
            </div>
          </li>
        ))}
      </ul>
      {accounts.length === 0 && (
        <Empty icon={IconBell} title={t("alerts.none")}>
          {t("alerts.noneHint")}
        </Empty>
      )}
    </Panel>
  );
}
