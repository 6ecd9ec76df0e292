import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconRefresh from "@tabler/icons-react/dist/esm/icons/IconRefresh.mjs";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { endOfDay, standing } from "~/shared/lib/deadline";
import { Badge } from "~/shared/ui/badge";
import { Deadline } from "~/shared/ui/deadline";
import type { ClientAction } from "./cases";
import { DoneTask } from "./done-task";
import { isAgain } from "./standing";
import taskClasses from "./task.module.css";
import { TaskForm } from "./task-form";

type Props = { action: ClientAction; account: string; opened: boolean; onToggle: () => void };

/** Something that the client has to do: what, until when, and once it is open, how. */
export function Task({ action, account, opened, onToggle }: Props) {
  const { t } = useTranslation("client");
  const body = useId();
  const { title, detail, doneWhen, dueOn, progress } = action;
  const open = progress === "OPEN";
  const dueAt = endOfDay(dueOn);
  const late = standing(dueAt, new Date()) === "missed";
  return (
    <li className={taskClasses.task} data-progress={progress}>
      <button
        type="button"
        className={taskClasses.taskHead}
        aria-expanded={opened}
        aria-controls={body}
        onClick={onToggle}
      >
        <span className={taskClasses.taskTitle}>{title}</span>
        <span className={taskClasses.taskFacts}>
          {open && isAgain(action) && (
            <Badge tone="warn" icon={IconRefresh}>
              {t("task.again")}
            </Badge>
          )}
          {open && <Deadline what={t(late ? "task.dueDate" : "task.due")} dueAt={dueAt} />}
          {!open && <DoneTask.Badge action={action} />}
        </span>
        <IconChevronDown className={taskClasses.chevron} size={18} aria-hidden />
      </button>
      {opened && (
        <div id={body} className={taskClasses.taskBody}>
          {detail && <p>{detail}</p>}
          {doneWhen && (
            <p className={taskClasses.doneWhen}>
              <strong>{t("task.doneWhen")}</strong> {doneWhen}
            </p>
          )}
          {open ? <TaskForm action={action} account={account} /> : <DoneTask action={action} />}
        </div>
      )}
    </li>
  );
}
