import { Modal, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { FormEnd } from "~/shared/ui/form-end";
import { toastDone } from "~/shared/ui/undo-toast";
import { IncidentForm, type Wish } from "./incident-form";
import { type Incident, useCloseIncident, useCreateIncident, useEditIncident } from "./incidents";

/** Notes a fault; what is known of it already is filled in. */
export function CreateIncident({ wish, onClose }: { wish: Partial<Wish>; onClose: () => void }) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const create = useCreateIncident();
  const done = () => {
    toastDone(t("created"));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("create")}
      size="lg"
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <IncidentForm
        wish={wish}
        action={t("create")}
        error={create.error}
        pending={create.isPending}
        onSave={(input) => create.mutate(input, { onSuccess: done })}
        onClose={onClose}
      />
    </Modal>
  );
}

type Props = { incident: Incident; onClose: () => void };

export function EditIncident({ incident, onClose }: Props) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const edit = useEditIncident();
  // What was seen when it was opened: somebody else's change is told, not written over.
  const [{ id, version, carrier, marketplace, ...seen }] = useState(incident);
  const done = () => {
    toastDone(common("state.saved"));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("edit")}
      size="lg"
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <IncidentForm
        wish={{ ...seen, carrier: carrier ?? "", marketplace: marketplace ?? "" }}
        action={common("do.save")}
        error={edit.error}
        pending={edit.isPending}
        onSave={(wish) => edit.mutate({ id, version, ...wish }, { onSuccess: done })}
        onClose={onClose}
      />
    </Modal>
  );
}

/** A fault that is over needs its last day. */
export function CloseIncident({ incident, onClose }: Props) {
  const { t } = useTranslation("incidents");
  const { t: common } = useTranslation();
  const close = useCloseIncident();
  const [lastDay, setLastDay] = useState("");
  const errors = useFormErrors(close.error, ["lastDay"]);
  const { id, version } = incident;
  const save = (event: FormEvent) => {
    event.preventDefault();
    close.mutate({ id, version, lastDay }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("closeTitle", { title: incident.title })}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack component="form" onSubmit={save}>
        <TextInput
          label={t("field.lastDay")}
          type="date"
          required
          withAsterisk={false}
          data-autofocus
          min={incident.firstDay}
          value={lastDay}
          error={errors.lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
        />
        <FormEnd
          error={errors.form}
          action={t("close")}
          pending={close.isPending}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
