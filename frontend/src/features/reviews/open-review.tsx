import { Alert, Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useColleagues } from "~/features/session/team";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { marketsQuery } from "./markets";
import { useOpenReview } from "./reviews";

const FIELDS = ["title", "market", "assignee", "amazonDueAt", "ourDueAt"];

/** A new case, for one marketplace of a client. */
export function OpenReview({ client, onClose }: { client?: string; onClose: () => void }) {
  const { t } = useTranslation("reviews");
  const { t: common } = useTranslation();
  const say = useWords();
  const navigate = useNavigate();
  const colleagues = useColleagues();
  const { data: markets } = useQuery(marketsQuery);
  const open = useOpenReview();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm({
    initialValues: { title: "", market: "", assignee: "", amazonDueAt: "", ourDueAt: "" },
  });
  const save = form.onSubmit(({ title, market, assignee, amazonDueAt, ourDueAt }) =>
    open.mutate(
      {
        key,
        title,
        market,
        ...(assignee && { assignee }),
        ...(amazonDueAt && { amazonDueAt: new Date(amazonDueAt).toISOString() }),
        ...(ourDueAt && { ourDueAt: new Date(ourDueAt).toISOString() }),
      },
      {
        onSuccess: ({ review }) => {
          if (review) void navigate({ to: "/reviews/$review", params: { review: review.id } });
        },
        onError: (error) =>
          form.setErrors(error instanceof Rejected ? byField(error, FIELDS) : { form: say(error) }),
      },
    ),
  );
  const choices = (markets ?? [])
    .filter((account) => client === undefined || account.id === client)
    .map((account) => ({
      group: account.name,
      items: account.markets.map(({ id, marketplace }) => ({
        value: id,
        label: `${account.name}, ${marketplace}`,
      })),
    }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("open")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form onSubmit={save}>
        <Stack>
          {form.errors.form && (
            <Alert color="red" role="alert">
              {form.errors.form}
            </Alert>
          )}
          <TextInput
            label={t("name")}
            placeholder={t("nameExample")}
            required
            data-autofocus
            {...form.getInputProps("title")}
          />
          <Select
            label={t("market")}
            required
            searchable
            data={choices}
            {...form.getInputProps("market")}
          />
          <Select
            label={t("assignee")}
            clearable
            data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps("assignee")}
          />
          <Group grow>
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
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={open.isPending}>
              {t("open")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
