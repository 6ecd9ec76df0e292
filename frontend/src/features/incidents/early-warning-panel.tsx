import { Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { toastFailure } from "~/shared/ui/undo-toast";
import { agreedQuery, useAgree } from "./early-warning";

type Props = {
  account: string;
  /** What it is called, for the client who decides about it. */
  own?: string;
};

/** Whether an account's scans are looked at together with those of others of the consultancy. */
export function EarlyWarningPanel({ account, own }: Props) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const formats = useFormats();
  const say = useWords();
  const may = useMay();
  const { data, error, refetch } = useQuery(agreedQuery(account));
  const agree = useAgree(account);
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  return (
    <Panel title={own ? t("agreementOf", { name: own }) : t("agreement")} hint={t("agreementHint")}>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <ListSkeleton rows={1} />
      ) : (
        <Switch
          label={t(own ? "agree" : "agrees")}
          description={data ? t("agreedSince", { moment: formats.moment(data) }) : undefined}
          checked={data !== null}
          disabled={!may("agree_to_early_warning")}
          onChange={(event) => agree.mutate(event.currentTarget.checked, { onError })}
        />
      )}
    </Panel>
  );
}
