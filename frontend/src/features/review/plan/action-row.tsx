import { Checkbox } from "@mantine/core";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconRefreshAlert from "@tabler/icons-react/dist/esm/icons/IconRefreshAlert.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { endOfDay } from "~/shared/lib/deadline";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { Deadline } from "~/shared/ui/deadline";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import { ActionDetails } from "./action-details";
import { ActionMenu } from "./action-menu";
import { type PlanAction, useComplete, useReopen } from "./plan";
import classes from "./plan.module.css";

type Props = { review: string; plan: PlanAction[]; action: PlanAction };

/** One action: a tick, what to do, by whom and until when. A click on it tells the rest. */
export function ActionRow({ review, plan, action }: Props) {
  const { t } = useTranslation("plan");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const formats = useFormats();
  const say = useWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const complete = useComplete(review);
  const reopen = useReopen(review);
  const { id, version, title, owner, progress, dueOn, expectedGainBp } = action;
  const isOpen = progress === "OPEN";
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));

  const tick = () => {
    if (!isOpen) return reopen.mutate({ id, version }, { onError });
    complete.mutate(
      { id, version },
      {
        onError,
        onSuccess: ({ planAction }) =>
          toastWithUndo(t("ticked", { title }), () => {
            if (planAction) reopen.mutate({ id, version: planAction.version }, { onError });
          }),
      },
    );
  };

  return (
    <li className={classes.action} data-progress={progress}>
      <div className={classes.row}>
        <Checkbox
          aria-label={t("tick", { title })}
          checked={progress === "DONE"}
          indeterminate={progress === "WAIVED"}
          disabled={!may("tick_client_action") || complete.isPending || reopen.isPending}
          onChange={tick}
        />
        <button
          type="button"
          className={classes.title}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <span>{title}</span>
          {progress === "WAIVED" && (
            <Badge tone="calm" icon={IconCircleMinus}>
              {words("progress.WAIVED")}
            </Badge>
          )}
          {action.reopenedBySubmission != null && isOpen && (
            <Badge tone="warn" icon={IconRefreshAlert}>
              {t("reopenedBy", { no: action.reopenedBySubmission })}
            </Badge>
          )}
          {!action.isNeeded && isOpen && (
            <Badge tone="calm" icon={IconCircleMinus}>
              {t("notNeeded")}
            </Badge>
          )}
        </button>
        <span className={classes.gain}>
          {expectedGainBp && expectedGainBp >= 10
            ? t("gain", { points: formats.points(expectedGainBp) })
            : ""}
        </span>
        <span className={classes.owner}>{words(`party.${owner}`)}</span>
        <span className={classes.due}>
          {isOpen ? (
            <Deadline dueAt={endOfDay(dueOn)} />
          ) : (
            action.settledAt && <When at={action.settledAt} />
          )}
        </span>
        <ActionMenu review={review} plan={plan} action={action} />
      </div>
      {open && <ActionDetails action={action} />}
    </li>
  );
}
