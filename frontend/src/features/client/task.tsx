import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconRefresh from "@tabler/icons-react/dist/esm/icons/IconRefresh.mjs";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { endOfDay } from "~/shared/lib/deadline";
import { Badge } from "~/shared/ui/badge";
import { Deadline } from "~/shared/ui/deadline";
import type { ClientAction } from "./cases";
import classes from "./client.module.css";
import { DoneTask } from "./done-task";
import { isAgain } from "./standing";
import { TaskForm } from "./task-form";

type Props = { action: ClientAction; account: string; opened: boolean; onToggle: () => void };

/** Something that the client has to do: what, until when, and once it is open, how. */
export function Task({ action, account, opened, onToggle }: Props) {
  const { t } = useTranslation("client");
  const body = useId();
  const { title, detail, doneWhen, dueOn, progress } = action;
  const open = progress === "OPEN";
  return (
    <li className={classes.task} data-progress={progress}>
      <button
        type="button"
        className={classes.taskHead}
        aria-expanded={opened}
        aria-controls={body}
        onClick={onToggle}
      >
        <span className={classes.taskTitle}>{title}</span>
        <span className={classes.taskFacts}>
          {open && isAgain(action) && (
            <Badge tone="warn" icon={IconRefresh}>
              {t("task.again")}
            </Badge>
          )}
          {open && <Deadline what={t("task.due")} dueAt={endOfDay(dueOn)} />}
          {!open && <DoneTask.Badge action={action} />}
        </span>
        <IconChevronDown className={classes.chevron} size={18} aria-hidden />
      </button>
      {opened && (
        <div id={body} className={classes.taskBody}>
          {detail && <p>{detail}</p>}
          {doneWhen && (
            <p className={classes.doneWhen}>
              <strong>{t("task.doneWhen")}</strong> {doneWhen}
            </p>
          )}
          {open ? <TaskForm action={action} account={account} /> : <DoneTask action={action} />}
        </div>
      )}
    </li>
  );
}
