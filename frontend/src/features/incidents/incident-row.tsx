import { Button } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import { CloseIncident, EditIncident } from "./incident-dialogs";
import { type Incident, useCloseIncident } from "./incidents";
import classes from "./incidents.module.css";
import { useDays } from "./use-days";

/** A known fault: whose, when, how many, from where. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const formats = useFormats();
  const days = useDays();
  const { title, carrier, marketplace, packages, what, source, createdBy, closedAt } = incident;
  return (
    <li>
      <div className={classes.words}>
        <span className={classes.title}>
          <b>{title}</b>
          {closedAt ? (
            <Badge tone="calm" icon={IconCheck}>
              {t("over")}
            </Badge>
          ) : (
            <Badge tone="warn" icon={IconClock}>
              {t(incident.lastDay === null ? "goesOn" : "notClosed")}
            </Badge>
          )}
        </span>
        <span>
          {[
            carrier ?? t("amazon"),
            marketplace ?? t("everywhere"),
            days(incident),
            packages !== null && t("packages", { count: packages }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {what && <p>{what}</p>}
        <small>
          {t("source")}: <Source source={source} />
        </small>
        <small>
          {t("notedBy", {
            name: createdBy.name ?? t("somebody"),
            moment: formats.moment(incident.createdAt),
          })}
        </small>
      </div>
      <Deeds incident={incident} />
    </li>
  );
}

/** An address is a link; a case number is not. */
function Source({ source }: { source: string }) {
  if (!/^https?:\/\/\S+$/.test(source)) return source;
  return (
    <a href={source} target="_blank" rel="noreferrer noopener">
      {source}
    </a>
  );
}

function Deeds({ incident }: { incident: Incident }) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const say = useWords();
  const may = useMay();
  const [step, go] = useState<"rest" | "edit" | "close">("rest");
  const close = useCloseIncident();
  const { id, version, lastDay, closedAt } = incident;
  if (!may("manage_incidents")) return null;
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const change = (closed: boolean) =>
    close.mutate(
      { id, version, closed },
      {
        onError,
        onSuccess: (done) =>
          toastWithUndo(t(closed ? "closed" : "reopened"), () =>
            close.mutate(
              { id, version: done.incident?.version ?? version + 1, closed: !closed },
              { onError },
            ),
          ),
      },
    );
  return (
    <div className={classes.acts}>
      <Button variant="default" size="compact-sm" onClick={() => go("edit")}>
        {common("do.edit")}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        loading={close.isPending}
        onClick={() => (closedAt || lastDay ? change(closedAt === null) : go("close"))}
      >
        {t(closedAt ? "reopen" : "close")}
      </Button>
      {step === "edit" && <EditIncident incident={incident} onClose={() => go("rest")} />}
      {step === "close" && <CloseIncident incident={incident} onClose={() => go("rest")} />}
    </div>
  );
}
