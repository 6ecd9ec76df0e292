import { Alert, Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { PARTS } from "../response/response-model";
import { useRecordEarlier } from "./submissions";

/** What was sent before the case was taken on: later letters must not contradict it. */
export function EarlierDialog({ review, onClose }: { review: string; onClose: () => void }) {
  const { t } = useTranslation("submissions");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const say = useWords();
  const record = useRecordEarlier(review);
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm({ initialValues: { sentAt: "", cause: "", fixed: "", prevention: "" } });
  const save = form.onSubmit(({ sentAt, ...parts }) =>
    record.mutate(
      { key, sentAt: new Date(sentAt).toISOString(), ...parts },
      {
        onSuccess: onClose,
        onError: (error) =>
          form.setErrors(
            error instanceof Rejected
              ? byField(error, Object.keys(form.getValues()))
              : { form: say(error) },
          ),
      },
    ),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("earlier")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form onSubmit={save}>
        <Stack>
          {form.errors.form && (
            <Alert color="red" role="alert">
              {form.errors.form}
            </Alert>
          )}
          <p>{t("earlierHint")}</p>
          <TextInput
            type="datetime-local"
            required
            label={t("sentAt")}
            {...form.getInputProps("sentAt")}
          />
          {PARTS.map(({ part, name }) => (
            <Textarea
              key={part}
              autosize
              minRows={3}
              required={part === "CAUSE"}
              label={words(`part.${part}`)}
              {...form.getInputProps(name)}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={record.isPending}>
              {common("do.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
