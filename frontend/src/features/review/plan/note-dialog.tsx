import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { toastFailure } from "~/shared/ui/undo-toast";
import { type PlanAction, useComplete, useWaive } from "./plan";

type Props = { review: string; action: PlanAction; kind: "done" | "waive"; onClose: () => void };

/** Ticks an action or leaves it out, with what there is to say about it. */
export function NoteDialog({ review, action, kind, onClose }: Props) {
  const { t } = useTranslation("plan");
  const { t: common } = useTranslation();
  const say = useWords();
  const complete = useComplete(review);
  const waive = useWaive(review);
  const [note, setNote] = useState("");
  const { id, version } = action;
  const written = note.trim();
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const save = () => {
    if (kind === "waive") waive.mutate({ id, version, reason: written }, { onError });
    else complete.mutate({ id, version, ...(written && { note: written }) }, { onError });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(kind === "waive" ? "waive" : "doneWithNote")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack>
        <Text fw={500}>{action.title}</Text>
        {kind === "waive" && action.owner === "CLIENT" && <Text>{t("clientReads")}</Text>}
        <Textarea
          data-autofocus
          label={t(kind === "waive" ? "why" : "note")}
          autosize
          minRows={3}
          maxRows={10}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("do.cancel")}
          </Button>
          <Button onClick={save} disabled={kind === "waive" && !written}>
            {t(kind === "waive" ? "waive" : "finish")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
