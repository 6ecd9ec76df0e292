import { Alert, Button, Group, Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Party, PlanSection } from "~/gql/enums";
import { isConflict } from "~/shared/api/error";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { Conflict } from "~/shared/ui/conflict";
import { ActionText } from "./action-text";
import { type PlanAction, planQuery, useAdd, useEdit } from "./plan";
import { SECTIONS } from "./plan-model";

type Props = { review: string; action?: PlanAction; onClose: () => void };

const OWNERS: Party[] = ["US", "CLIENT", "CARRIER"];
const FIELDS = ["title", "detail", "doneWhen", "dueOn", "owner", "section"];

/** Writes an action, a new one or one that is there. */
export function ActionDialog({ review, action, onClose }: Props) {
  const { t } = useTranslation("plan");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const say = useWords();
  const queries = useQueryClient();
  const edit = useEdit(review);
  const add = useAdd(review);
  const [key] = useState(() => crypto.randomUUID());
  const [theirs, setTheirs] = useState<PlanAction>();
  const form = useForm({
    initialValues: {
      title: action?.title ?? "",
      detail: action?.detail ?? "",
      doneWhen: action?.doneWhen ?? "",
      dueOn: action?.dueOn ?? "",
      owner: (action?.owner ?? "CLIENT") as Party,
      section: (action?.section ?? "FIX_PROCESS") as PlanSection,
    },
  });

  const refused = async (error: Error) => {
    if (error instanceof Rejected) form.setErrors(byField(error, FIELDS));
    else if (action && isConflict(error)) {
      const now = await queries.fetchQuery({ ...planQuery(review), staleTime: 0 });
      setTheirs(now.find((one) => one.id === action.id));
    } else form.setErrors({ form: say(error) });
  };

  const save = (version: number | undefined) => {
    const { section, ...values } = form.getValues();
    const done = { onSuccess: onClose, onError: refused };
    if (action) edit.mutate({ id: action.id, version: version ?? action.version, ...values }, done);
    else add.mutate({ review, key, section, ...values }, done);
  };

  if (theirs) {
    return (
      <Conflict
        mine={<ActionText {...form.getValues()} />}
        theirs={<ActionText {...theirs} />}
        onKeep={() => {
          setTheirs(undefined);
          save(theirs.version);
        }}
        onTake={onClose}
        onClose={() => setTheirs(undefined)}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(action ? "edit" : "add")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form onSubmit={form.onSubmit(() => save(undefined))}>
        <Stack>
          {form.errors.form && (
            <Alert color="red" role="alert">
              {form.errors.form}
            </Alert>
          )}
          <TextInput label={t("title")} required data-autofocus {...form.getInputProps("title")} />
          <Textarea
            label={t("how")}
            autosize
            minRows={2}
            maxRows={10}
            {...form.getInputProps("detail")}
          />
          <Textarea
            label={t("doneWhen")}
            autosize
            minRows={1}
            {...form.getInputProps("doneWhen")}
          />
          <Group grow align="flex-start">
            <Select
              label={t("owner")}
              data={OWNERS.map((value) => ({ value, label: words(`party.${value}`) }))}
              {...form.getInputProps("owner")}
            />
            <TextInput label={t("dueOn")} type="date" required {...form.getInputProps("dueOn")} />
          </Group>
          {!action && (
            <Select
              label={t("section")}
              data={SECTIONS.map((value) => ({ value, label: words(`section.${value}`) }))}
              {...form.getInputProps("section")}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={edit.isPending || add.isPending}>
              {common("do.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
