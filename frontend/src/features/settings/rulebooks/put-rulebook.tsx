import { Alert, Button, FileButton, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import IconUpload from "@tabler/icons-react/dist/esm/icons/IconUpload.mjs";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { toastDone } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { usePutRulebook } from "./rulebooks";

/** A rulebook of one's own: from a file or written here. The server says what is wrong, and where. */
export function PutRulebook({ text: first, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const put = usePutRulebook();
  const [text, setText] = useState(first);
  const errors = useFormErrors(put.error, ["text"]);
  const load = async (file: File | null) => {
    if (file) setText(await file.text());
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    put.mutate(text, {
      onSuccess: ({ rulebook }) => {
        toastDone(t("rulebooks.saved", { title: rulebook?.title ?? "" }));
        onClose();
      },
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t("rulebooks.own")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack component="form" onSubmit={save}>
        <Text size="sm">{t("rulebooks.ownHint")}</Text>
        <div>
          <FileButton accept=".toml,text/plain" onChange={load}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} aria-hidden />}
              >
                {t("rulebooks.load")}
              </Button>
            )}
          </FileButton>
        </div>
        {(errors.text || errors.form) && (
          <Alert color="red" role="alert" title={t("rulebooks.refused")}>
            <span className={classes.lines}>{errors.text ?? errors.form}</span>
          </Alert>
        )}
        <Textarea
          label={t("rulebooks.text")}
          autosize
          minRows={12}
          maxRows={24}
          required
          withAsterisk={false}
          spellCheck={false}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common("do.cancel")}
          </Button>
          <Button type="submit" loading={put.isPending}>
            {common("do.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
