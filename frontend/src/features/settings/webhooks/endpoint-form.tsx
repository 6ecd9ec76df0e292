import { Checkbox, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { WebhookEventType } from "~/gql/enums";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { FormEnd } from "~/shared/ui/form-end";
import { AccountsField } from "../accounts-field";
import type { Endpoint } from "./webhooks";

/** What somebody can be told of; a test is asked for. */
const EVENTS: WebhookEventType[] = [
  "IMPORT_FINISHED",
  "IMPORT_FAILED",
  "REVIEW_OPENED",
  "REVIEW_STATE_CHANGED",
  "REVIEW_REVISED",
  "PLAN_ACTION_DONE",
  "ALERT_RAISED",
];

type Wish = {
  name: string;
  url: string;
  eventTypes: WebhookEventType[];
  accounts: string[] | null;
};

type Props = {
  endpoint?: Endpoint;
  action: string;
  error: unknown;
  pending: boolean;
  onSave: (wish: Wish) => void;
  onClose: () => void;
};

/** Where messages go, and what of. */
export function EndpointForm({ endpoint, action, error, pending, onSave, onClose }: Props) {
  const { t } = useTranslation("webhooks");
  const initialValues: Wish = {
    name: endpoint?.name ?? "",
    url: endpoint?.url ?? "",
    eventTypes: endpoint?.eventTypes ?? [],
    accounts: endpoint?.accounts ?? null,
  };
  const form = useForm({ initialValues });
  const errors = useFormErrors(error, ["name", "url", "eventTypes", "accounts"]);
  return (
    <Stack component="form" onSubmit={form.onSubmit(onSave) as never}>
      <TextInput
        label={t("name")}
        description={t("nameHint")}
        required
        withAsterisk={false}
        data-autofocus
        {...form.getInputProps("name")}
        error={errors.name}
      />
      <TextInput
        label={t("url")}
        description={t("urlHint")}
        placeholder="https://"
        type="url"
        required
        withAsterisk={false}
        {...form.getInputProps("url")}
        error={errors.url}
      />
      <Checkbox.Group
        label={t("events")}
        value={form.values.eventTypes}
        error={errors.eventTypes}
        onChange={(types) => form.setFieldValue("eventTypes", types as WebhookEventType[])}
      >
        <Stack gap="xs">
          {EVENTS.map((type) => (
            <Checkbox key={type} value={type} label={t(`event.${type}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <AccountsField
        value={form.values.accounts}
        error={errors.accounts}
        onChange={(accounts) => form.setFieldValue("accounts", accounts)}
      />
      <FormEnd error={errors.form} action={action} pending={pending} onCancel={onClose} />
    </Stack>
  );
}
