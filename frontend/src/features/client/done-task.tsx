import { Button } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import { useTranslation } from "react-i18next";
import { Badge } from "~/shared/ui/badge";
import { When } from "~/shared/ui/when";
import type { ClientAction } from "./cases";
import classes from "./client.module.css";
import { FileLinks } from "./file-links";
import taskClasses from "./task.module.css";
import { useReopen } from "./ticks";

/** What was said and shown when it was ticked, and the way back. */
export function DoneTask({ action }: { action: ClientAction }) {
  const { t } = useTranslation("client");
  const reopen = useReopen();
  const { note, files, settledAt, progress } = action;
  return (
    <div className={taskClasses.said}>
      {note && <p className={taskClasses.quote}>{note}</p>}
      <FileLinks files={files} />
      <div className={classes.row}>
        {settledAt && (
          <span className={classes.dimmed}>
            <When at={settledAt} />
          </span>
        )}
        {progress === "DONE" && (
          <Button
            variant="default"
            size="compact-sm"
            loading={reopen.isPending}
            onClick={() => reopen.mutate(action)}
          >
            {t("task.reopen")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** That nothing is left to do about it. */
DoneTask.Badge = function DoneBadge({ action }: { action: Pick<ClientAction, "progress"> }) {
  const { t } = useTranslation("words");
  const done = action.progress === "DONE";
  return (
    <Badge tone={done ? "good" : "calm"} icon={done ? IconCheck : IconCircleMinus}>
      {t(`progress.${action.progress}`)}
    </Badge>
  );
};
