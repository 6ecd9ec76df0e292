import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { AttachFiles } from "~/features/uploads/attach-files";
import { isBusy } from "~/features/uploads/batch";
import { Sender, useBatch } from "~/features/uploads/sender";
import type { ClientAction } from "./cases";
import classes from "./client.module.css";
import { FileLinks } from "./file-links";
import { useTick } from "./ticks";

/** Ticks an action off, with a word and files if there is something to show. */
export function TaskForm({ action, account }: { action: ClientAction; account: string }) {
  const { t } = useTranslation("client");
  const [note, setNote] = useState(action.note ?? "");
  const [sender] = useState(() => new Sender(account, "attachment"));
  useEffect(() => () => sender.cancel(), [sender]);
  const busy = isBusy(useBatch(sender));
  const tick = useTick();
  const done = (event: FormEvent) => {
    event.preventDefault();
    tick.mutate({ action, note: note.trim(), files: sender.uploads() });
  };
  return (
    <form className={classes.form} onSubmit={done}>
      <FileLinks files={action.files} />
      <Textarea
        label={t("task.note")}
        description={t("task.noteHint")}
        autosize
        minRows={2}
        maxLength={5_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <AttachFiles sender={sender} />
      <Button type="submit" loading={tick.isPending} disabled={busy}>
        {t(busy ? "task.waiting" : "task.tick")}
      </Button>
    </form>
  );
}
