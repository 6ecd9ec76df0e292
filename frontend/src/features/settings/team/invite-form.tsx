import { Alert, Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language, pick } from "~/app/i18n";
import { useMay, useViewer } from "~/features/session/session";
import type { Role } from "~/gql/enums";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { toastDone } from "~/shared/ui/undo-toast";
import { AccountsField } from "../accounts-field";
import { STAFF_ROLES } from "./role-form";
import { useInvite } from "./team";

type Values = { email: string; role: Role; accounts: string[] | null; locale: Language };

/** Invites somebody by mail. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation("settings");
  const { t: common } = useTranslation();
  const { t: words } = useTranslation("words");
  const may = useMay();
  const viewer = useViewer();
  const invite = useInvite();
  const staff = may("invite_staff") ? STAFF_ROLES : [];
  const roles = [...staff, "CLIENT" as const].filter(
    (role) => role !== "OWNER" || viewer.role === "OWNER",
  );
  const form = useForm<Values>({
    initialValues: {
      email: "",
      role: may("invite_staff") ? "CONSULTANT" : "CLIENT",
      accounts: null,
      locale: pick([i18n.language]),
    },
  });
  const errors = useFormErrors(invite.error, ["email", "role", "accounts", "locale"]);
  const send = form.onSubmit((values) =>
    invite.mutate(values, {
      onSuccess: () => {
        toastDone(t("invite.sent", { email: values.email }));
        onClose();
      },
    }),
  );
  const { role, accounts, locale } = form.values;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("invite.title")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack component="form" onSubmit={send as never}>
        <TextInput
          label={t("invite.email")}
          type="email"
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
          {...form.getInputProps("email")}
          error={errors.email}
        />
        <Select
          label={t("team.role")}
          description={t(`roleHint.${role}`)}
          data={roles.map((one) => ({ value: one, label: words(`role.${one}`) }))}
          value={role}
          error={errors.role}
          onChange={(next) => next && form.setFieldValue("role", next as Role)}
        />
        <AccountsField
          value={accounts}
          mustChoose={role === "CLIENT"}
          error={errors.accounts}
          onChange={(next) => form.setFieldValue("accounts", next)}
        />
        <Select
          label={t("invite.language")}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          value={locale}
          onChange={(next) => next && form.setFieldValue("locale", next as Language)}
        />
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common("do.cancel")}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {t("invite.send")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
