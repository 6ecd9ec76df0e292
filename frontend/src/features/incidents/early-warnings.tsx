import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { Failure } from "~/shared/ui/states";
import { When } from "~/shared/ui/when";
import type { Wish } from "./incident-form";
import { type EarlyWarning, warningsQuery } from "./incidents";
import classes from "./incidents.module.css";
import { useDays } from "./use-days";

type Props = { onNote: (wish: Partial<Wish>) => void };

/** Carriers whose scans went missing at several clients at once; nothing while there are none. */
export function EarlyWarnings({ onNote }: Props) {
  const { t } = useTranslation("incidents");
  const { data, error, refetch } = useQuery(warningsQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data?.length) return null;
  return (
    <Panel title={t("warnings")} hint={t("warningsHint")} flush>
      <ul className={classes.warnings}>
        {data.map((warning) => (
          <WarningRow key={warning.id} warning={warning} onNote={onNote} />
        ))}
      </ul>
    </Panel>
  );
}

function WarningRow({ warning, onNote }: { warning: EarlyWarning } & Props) {
  const { t } = useTranslation("incidents");
  const formats = useFormats();
  const days = useDays();
  const may = useMay();
  const { carrier, firstDay, lastDay, raisedAt, accounts, otherAccounts } = warning;
  const share = (missing: number, of: number) =>
    t("missingOf", { missing: formats.count(missing), of: formats.count(of) });
  return (
    <li>
      <div className={classes.words}>
        <b>{t("warning", { carrier, days: days(warning) })}</b>
        <ul>
          {accounts.map(({ account, recent, recentMissing, before, beforeMissing }) => (
            <li key={account.id}>
              <Link to="/clients/$client" params={{ client: account.id }}>
                {account.name}
              </Link>{" "}
              {t("against", {
                now: share(recentMissing, recent),
                before: share(beforeMissing, before),
              })}
            </li>
          ))}
          {otherAccounts > 0 && <li>{t("others", { count: otherAccounts })}</li>}
        </ul>
        <small>
          <When at={raisedAt} />
        </small>
      </div>
      {may("manage_incidents") && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onNote({ carrier, firstDay, lastDay, title: t("wishTitle", { carrier }) })}
        >
          {t("note")}
        </Button>
      )}
    </li>
  );
}
