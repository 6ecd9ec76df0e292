import { useTranslation } from "react-i18next";
import type { ClientAction } from "./cases";
import classes from "./client.module.css";
import { DoneTask } from "./done-task";
import taskClasses from "./task.module.css";

/** What others do: what it is called, whose it is, how far it is. */
export function OthersAction({ action }: { action: ClientAction }) {
  const { t } = useTranslation("client");
  const { title, owner, progress } = action;
  return (
    <li className={taskClasses.other}>
      <span>{title}</span>
      <span className={taskClasses.taskFacts}>
        <span className={classes.dimmed}>
          {t(`plan.by.${owner as Exclude<typeof owner, "CLIENT">}`)}
        </span>
        {progress !== "OPEN" && <DoneTask.Badge action={action} />}
      </span>
    </li>
  );
}
