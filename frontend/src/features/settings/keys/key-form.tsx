import { Checkbox, NumberInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { ApiKeyScope } from "~/gql/enums";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { FormEnd } from "~/shared/ui/form-end";
import { AccountsField } from "../accounts-field";
import type { useCreateKey } from "./keys";

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
  points: "" as number | string,
};

type Props = { create: ReturnType<typeof useCreateKey>; onClose: () => void };

/** What a key is for, what it may do, and how much of it. */
export function KeyForm({ create, onClose }: Props) {
  const { t } = useTranslation("settings");
  const form = useForm({ initialValues: EMPTY });
  const errors = useFormErrors(create.error, [
    "name",
    "scopes",
    "accounts",
    "expiresAt",
    "pointsPerMinute",
  ]);
  const make = form.onSubmit(({ name, scopes, accounts, until, points }) =>
    create.mutate({
      name,
      scopes,
      ...(accounts && { accounts }),
      ...(until && { expiresAt: new Date(`${until}T23:59:59`).toISOString() }),
      ...(typeof points === "number" && { pointsPerMinute: points }),
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
      <NumberInput
        label={t("keys.points")}
        description={t("keys.pointsHint")}
        min={1}
        allowDecimal={false}
        hideControls
        {...form.getInputProps("points")}
        error={errors.pointsPerMinute}
      />
      <FormEnd
        error={errors.form}
        action={t("keys.create")}
        pending={create.isPending}
        onCancel={onClose}
      />
    </Stack>
  );
}
