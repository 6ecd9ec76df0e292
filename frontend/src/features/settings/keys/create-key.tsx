import { Alert, Button, Checkbox, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { ApiKeyScope } from "~/gql/enums";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { SecretOnce } from "~/shared/ui/secret-once";
import { AccountsField } from "../accounts-field";
import { useCreateKey } from "./keys";

const SCOPES: ApiKeyScope[] = [
  "READ_ACCOUNTS",
  "READ_SHIPMENTS",
  "READ_REVIEWS",
  "READ_IMPORTS",
  "READ_EXPORTS",
  "UPLOAD_REPORTS",
  "WRITE_SHIPMENTS",
  "WRITE_SCANS",
  "MANAGE_WEBHOOKS",
];

const EMPTY = {
  name: "",
  scopes: [] as ApiKeyScope[],
  accounts: null as string[] | null,
  until: "",
  test: false,
};

/** Makes a key and shows its secret, once. */
export function CreateKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const create = useCreateKey();
  const secret = create.data?.secret;
  return (
    <Modal
      opened
      // What is shown once must not be closed by a slip.
      onClose={secret ? () => undefined : onClose}
      withCloseButton={!secret}
      title={t(secret ? "keys.made" : "keys.create")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      {secret ? (
        <SecretOnce secret={secret} onKept={onClose} />
      ) : (
        <KeyForm create={create} onClose={onClose} />
      )}
    </Modal>
  );
}

function KeyForm(props: { create: ReturnType<typeof useCreateKey>; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const { create, onClose } = props;
  const form = useForm({ initialValues: EMPTY });
  const errors = useFormErrors(create.error, ["name", "scopes", "accounts", "expiresAt"]);
  const make = form.onSubmit(({ name, scopes, accounts, until, test }) =>
    create.mutate({
      name,
      scopes,
      test,
      ...(accounts && { accounts }),
      ...(until && { expiresAt: new Date(`${until}T23:59:59`).toISOString() }),
    }),
  );
  return (
    <Stack component="form" onSubmit={make as never}>
      <TextInput
        label={t("keys.name")}
        description={t("keys.nameHint")}
        required
        withAsterisk={false}
        data-autofocus
        {...form.getInputProps("name")}
        error={errors.name}
      />
      <Checkbox.Group
        label={t("keys.scopes")}
        value={form.values.scopes}
        error={errors.scopes}
        onChange={(scopes) => form.setFieldValue("scopes", scopes as ApiKeyScope[])}
      >
        <Stack gap="xs">
          {SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <AccountsField
        value={form.values.accounts}
        error={errors.accounts}
        onChange={(accounts) => form.setFieldValue("accounts", accounts)}
      />
      <TextInput
        label={t("keys.expires")}
        description={t("keys.expiresHint")}
        type="date"
        {...form.getInputProps("until")}
        error={errors.expiresAt}
      />
      <Switch
        label={t("keys.forTrying")}
        description={t("keys.forTryingHint")}
        {...form.getInputProps("test", { type: "checkbox" })}
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
        <Button type="submit" loading={create.isPending}>
          {t("keys.create")}
        </Button>
      </Group>
    </Stack>
  );
}
