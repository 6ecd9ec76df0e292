import { Alert, Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { localMoment } from "~/shared/lib/local-moment";
import { toastDone } from "~/shared/ui/undo-toast";
import { type ReviewHead, useSetDeadlines } from "./review";

/** Until when Amazon wants its answer, and until when we promised it. */
export function DeadlineDialog({ review, onClose }: { review: ReviewHead; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const say = useWords();
  const set = useSetDeadlines(review.id);
  const due = (whose: "AMAZON" | "OURS") => {
    const found = review.deadlines.find((one) => one.whose === whose);
    return found ? localMoment(found.dueAt) : "";
  };
  const form = useForm({
    initialValues: { amazonDueAt: due("AMAZON"), ourDueAt: due("OURS") },
  });
  const moment = (local: string) => (local ? new Date(local).toISOString() : null);
  const save = form.onSubmit(({ amazonDueAt, ourDueAt }) =>
    set.mutate(
      {
        amazonDueAt: moment(amazonDueAt),
        ourDueAt: moment(ourDueAt),
        version: review.version,
      },
      {
        onSuccess: () => {
          toastDone(t("deadlines.changed"));
          onClose();
        },
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
      title={t("deadlines.change")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form onSubmit={save}>
        <Stack>
          {form.errors.form && (
            <Alert color="red" role="alert">
              {form.errors.form}
            </Alert>
          )}
          <Text c="dimmed">{t("deadlines.hint")}</Text>
          <TextInput
            type="datetime-local"
            label={common("deadline.amazon")}
            {...form.getInputProps("amazonDueAt")}
          />
          <TextInput
            type="datetime-local"
            label={common("deadline.ours")}
            {...form.getInputProps("ourDueAt")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={set.isPending}>
              {common("do.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
