import { Modal, Select, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { FormEnd } from "~/shared/ui/form-end";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { useAttach } from "./attached";
import { type Incident, latestIncidentsQuery } from "./incidents";
import { useDays } from "./use-days";

type Props = {
  review: string;
  /** Those that are attached already. */
  taken: string[];
  onClose: () => void;
};

/** Makes a known fault evidence of a case. */
export function AttachIncident({ review, taken, onClose }: Props) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const { data, error, refetch } = useQuery(latestIncidentsQuery);
  // Not the form's business: it is gone when the last incident is attached.
  const attach = useAttach(review);
  const free = data?.filter(({ id }) => !taken.includes(id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("attach")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !free ? (
        <ListSkeleton rows={2} />
      ) : free.length === 0 ? (
        <Text>
          {t("nothingToAttach")} <Link to="/incidents">{t("toList")}</Link>
        </Text>
      ) : (
        <Form attach={attach} free={free} onClose={onClose} />
      )}
    </Modal>
  );
}

type FormProps = {
  attach: ReturnType<typeof useAttach>;
  free: Incident[];
  onClose: () => void;
};

function Form({ attach, free, onClose }: FormProps) {
  const { t } = useTranslation("incidents");
  const days = useDays();
  const [incident, choose] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const errors = useFormErrors(attach.error, ["incident", "note"]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (incident) attach.mutate({ incident, note }, { onSuccess: onClose });
  };
  return (
    <Stack component="form" onSubmit={save}>
      <Select
        label={t("incident")}
        searchable
        data-autofocus
        data={free.map((one) => ({
          value: one.id,
          label: `${one.carrier ?? t("amazon")}: ${one.title} (${days(one)})`,
        }))}
        value={incident}
        error={errors.incident}
        onChange={choose}
      />
      <Textarea
        label={t("why")}
        description={t("whyHint")}
        autosize
        minRows={2}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FormEnd
        error={errors.form}
        action={t("attach")}
        pending={attach.isPending}
        disabled={!incident}
        onCancel={onClose}
      />
    </Stack>
  );
}
