import { Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Confirm } from "~/shared/ui/confirm";
import { SecretDialog } from "~/shared/ui/secret-dialog";
import { toastDone } from "~/shared/ui/undo-toast";
import { EndpointForm } from "./endpoint-form";
import { type Endpoint, useCreateEndpoint, useEditEndpoint, useRemoveEndpoint } from "./webhooks";

/** Sets an endpoint up and shows its secret, once. */
export function CreateEndpoint({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("webhooks");
  const create = useCreateEndpoint();
  const secret = create.data?.secret;
  return (
    <SecretDialog
      title={t("create")}
      madeTitle={t("made")}
      secrets={secret ? [{ value: secret }] : []}
      onClose={onClose}
    >
      <EndpointForm
        action={t("create")}
        error={create.error}
        pending={create.isPending}
        onSave={({ accounts, ...wish }) =>
          create.mutate({ ...wish, ...(accounts && { accounts }) })
        }
        onClose={onClose}
      />
    </SecretDialog>
  );
}

type Props = { endpoint: Endpoint; onClose: () => void };

export function EditEndpoint({ endpoint, onClose }: Props) {
  const { t } = useTranslation("webhooks");
  const { t: common } = useTranslation();
  const edit = useEditEndpoint();
  const { id } = endpoint;
  // What was seen when it was opened: somebody else's change is told, not written over.
  const [{ version }] = useState(endpoint);
  const done = () => {
    toastDone(common("state.saved"));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("editTitle", { name: endpoint.name })}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <EndpointForm
        endpoint={endpoint}
        action={common("do.save")}
        error={edit.error}
        pending={edit.isPending}
        onSave={(wish) => edit.mutate({ id, version, ...wish }, { onSuccess: done })}
        onClose={onClose}
      />
    </Modal>
  );
}

export function RemoveEndpoint({ endpoint, onClose }: Props) {
  const { t } = useTranslation("webhooks");
  const remove = useRemoveEndpoint(endpoint.id);
  return (
    <Confirm
      title={t("removeTitle", { name: endpoint.name })}
      action={t("remove")}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {t("removeWords")}
    </Confirm>
  );
}
