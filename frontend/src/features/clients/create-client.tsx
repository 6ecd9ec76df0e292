import { Alert, Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { byField, Rejected } from "~/shared/api/user-errors";
import { useCreateClient } from "./clients";

const FIELDS = ["name", "amazonSellerId"];

/** A new client. Its marketplaces are added on its page. */
export function CreateClient({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("clients");
  const { t: common } = useTranslation();
  const say = useWords();
  const navigate = useNavigate();
  const create = useCreateClient();
  const [key] = useState(() => crypto.randomUUID());
  const form = useForm({ initialValues: { name: "", amazonSellerId: "" } });
  const save = form.onSubmit(({ name, amazonSellerId }) =>
    create.mutate(
      { key, name, ...(amazonSellerId && { amazonSellerId }) },
      {
        onSuccess: ({ sellerAccount }) => {
          if (sellerAccount) {
            void navigate({ to: "/clients/$client", params: { client: sellerAccount.id } });
          }
        },
        onError: (error) =>
          form.setErrors(error instanceof Rejected ? byField(error, FIELDS) : { form: say(error) }),
      },
    ),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("create")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form onSubmit={save}>
        <Stack>
          {form.errors.form && (
            <Alert color="red" role="alert">
              {form.errors.form}
            </Alert>
          )}
          <TextInput label={t("name")} required data-autofocus {...form.getInputProps("name")} />
          <TextInput
            label={t("sellerId")}
            description={t("sellerIdHint")}
            {...form.getInputProps("amazonSellerId")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("create")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
