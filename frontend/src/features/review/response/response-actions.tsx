import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconSend from "@tabler/icons-react/dist/esm/icons/IconSend.mjs";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import type { ResponseVerdictFragment } from "~/gql/graphql";
import { useWords } from "~/shared/api/use-words";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import { type ReviewResponse, useRecordSubmission, useResetResponse } from "./response";
import classes from "./response.module.css";

type Props = {
  id: string;
  response: ReviewResponse;
  check: ResponseVerdictFragment;
  text: string;
  isDirty: boolean;
  isSaving: boolean;
  canBeMarked: boolean;
  onSave: () => void;
};

/** Save, copy, mark as sent. What is sent is what was saved. */
export function ResponseActions(props: Props) {
  const { id, response, check, text, isDirty, canBeMarked } = props;
  const { t } = useTranslation("response");
  const { t: common } = useTranslation();
  const may = useMay();
  const [asking, ask] = useState<"sent" | "reset">();
  return (
    <div className={classes.actions}>
      {may("edit_response") && (
        <Button onClick={props.onSave} disabled={!isDirty} loading={props.isSaving}>
          {common("do.save")}
        </Button>
      )}
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            onClick={copy}
            leftSection={
              copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
            }
          >
            {copied ? common("do.copied") : t("copy")}
          </Button>
        )}
      </CopyButton>
      {canBeMarked && may("record_submission") && (
        <Button
          variant="default"
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={isDirty || !check.canBeSent}
          title={isDirty ? t("saveFirst") : check.canBeSent ? undefined : t("mendFirst")}
          onClick={() => ask("sent")}
        >
          {t("mark")}
        </Button>
      )}
      {response.version > 0 && may("edit_response") && (
        <Button variant="subtle" color="gray" onClick={() => ask("reset")}>
          {t("reset")}
        </Button>
      )}
      {asking && (
        <Ask id={id} kind={asking} version={response.version} onClose={() => ask(undefined)} />
      )}
    </div>
  );
}

/** Both cannot be taken back, so it is said what they lead to. */
function Ask(props: { id: string; kind: "sent" | "reset"; version: number; onClose: () => void }) {
  const { t } = useTranslation("response");
  const { t: common } = useTranslation();
  const say = useWords();
  const navigate = useNavigate();
  const submit = useRecordSubmission(props.id);
  const reset = useResetResponse(props.id);
  const isSent = props.kind === "sent";
  const go = () => {
    const done = {
      onError: (error: Error) => toastFailure(common("state.notSaved", { why: say(error) })),
      onSuccess: () => {
        toastDone(t(isSent ? "marked" : "wasReset"));
        props.onClose();
        if (isSent) {
          void navigate({ to: "/reviews/$review/submissions", params: { review: props.id } });
        }
      },
    };
    if (isSent) submit.mutate(props.version, done);
    else reset.mutate(props.version, done);
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(isSent ? "mark" : "reset")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack>
        <Text>{t(isSent ? "markHint" : "resetHint")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {common("do.cancel")}
          </Button>
          <Button onClick={go} loading={submit.isPending || reset.isPending}>
            {t(isSent ? "mark" : "reset")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
