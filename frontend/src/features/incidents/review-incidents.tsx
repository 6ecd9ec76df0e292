import { Button, CopyButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import { AttachIncident } from "./attach-incident";
import { type AttachedIncident, attachedQuery, useAttach, useDetach } from "./attached";
import classes from "./incidents.module.css";
import { useDays } from "./use-days";

/** Known faults that are evidence of a case, with what can be said of each in the answer. */
export function ReviewIncidents({ review }: { review: string }) {
  const { t } = useTranslation("incidents");
  const may = useMay();
  const takeAway = useTakeAway(review);
  const [opened, attach] = useDisclosure();
  const { data, error, refetch } = useQuery(attachedQuery(review));
  return (
    <Panel
      title={t("attached")}
      hint={t("attachedHint")}
      aside={
        may("attach_incident") && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={attach.open}
          >
            {t("attach")}
          </Button>
        )
      }
      flush
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={1} />
      ) : data.length === 0 ? (
        <p className="panel-words">{t("noneAttached")}</p>
      ) : (
        <ul className={classes.warnings}>
          {data.map((one) => (
            <AttachedRow key={one.incident.id} attached={one} onTakeAway={() => takeAway(one)} />
          ))}
        </ul>
      )}
      {opened && (
        <AttachIncident
          review={review}
          taken={data?.map(({ incident }) => incident.id) ?? []}
          onClose={attach.close}
        />
      )}
    </Panel>
  );
}

/** Not the row's business: it is gone as soon as the case is read anew. */
function useTakeAway(review: string) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const say = useWords();
  const attach = useAttach(review);
  const detach = useDetach(review);
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  return ({ incident, note }: AttachedIncident) =>
    detach.mutate(incident.id, {
      onError,
      onSuccess: () =>
        toastWithUndo(t("detached"), () =>
          attach.mutate({ incident: incident.id, note }, { onError }),
        ),
    });
}

type RowProps = { attached: AttachedIncident; onTakeAway: () => void };

function AttachedRow({ attached, onTakeAway }: RowProps) {
  const { t } = useTranslation("incidents");
  const formats = useFormats();
  const days = useDays();
  const may = useMay();
  const { incident, evidence, note, shipped, unscanned } = attached;
  return (
    <li>
      <div className={classes.words}>
        <b>{incident.title}</b>
        <span>
          {incident.carrier ?? t("amazon")} · {days(incident)} ·{" "}
          {t("unscanned", { missing: formats.count(unscanned), of: formats.count(shipped) })}
        </span>
        {note && <p>{note}</p>}
        <blockquote className={classes.evidence}>{evidence}</blockquote>
      </div>
      <div className={classes.acts}>
        <CopyButton value={evidence}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="compact-sm"
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />
              }
            >
              {t(copied ? "copied" : "copy")}
            </Button>
          )}
        </CopyButton>
        {may("attach_incident") && (
          <Button variant="default" size="compact-sm" onClick={onTakeAway}>
            {t("detach")}
          </Button>
        )}
      </div>
    </li>
  );
}
