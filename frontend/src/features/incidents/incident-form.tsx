import { Group, NumberInput, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { MARKETPLACES } from "~/shared/lib/marketplaces";
import { FormEnd } from "~/shared/ui/form-end";

export type Wish = {
  title: string;
  carrier: string;
  marketplace: string;
  firstDay: string;
  lastDay: string | null;
  packages: number | null;
  what: string;
  source: string;
};

const FIELDS = [
  "title",
  "carrier",
  "marketplace",
  "firstDay",
  "lastDay",
  "packages",
  "what",
  "source",
] as const;

type Props = {
  wish: Partial<Wish>;
  action: string;
  error: unknown;
  pending: boolean;
  onSave: (wish: Wish) => void;
  onClose: () => void;
};

/** What is known of a fault. */
export function IncidentForm({ wish, action, error, pending, onSave, onClose }: Props) {
  const { t } = useTranslation("incidents");
  const errors = useFormErrors(error, FIELDS);
  const form = useForm({
    initialValues: {
      title: wish.title ?? "",
      carrier: wish.carrier ?? "",
      marketplace: wish.marketplace ?? "",
      firstDay: wish.firstDay ?? "",
      lastDay: wish.lastDay ?? "",
      packages: wish.packages ?? ("" as number | string),
      what: wish.what ?? "",
      source: wish.source ?? "",
    },
  });
  const save = form.onSubmit(({ lastDay, packages, ...rest }) =>
    onSave({
      ...rest,
      lastDay: lastDay || null,
      packages: typeof packages === "number" ? packages : null,
    }),
  );
  const field = (name: (typeof FIELDS)[number]) => ({
    label: t(`field.${name}`),
    ...form.getInputProps(name),
    error: errors[name],
  });
  return (
    <Stack component="form" onSubmit={save as never}>
      <TextInput {...field("title")} required withAsterisk={false} data-autofocus />
      <Group grow align="flex-start">
        <TextInput {...field("carrier")} description={t("carrierHint")} />
        <Select
          {...field("marketplace")}
          description={t("marketplaceHint")}
          placeholder={t("everywhere")}
          clearable
          searchable
          data={MARKETPLACES}
          value={form.values.marketplace || null}
          onChange={(code) => form.setFieldValue("marketplace", code ?? "")}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput {...field("firstDay")} type="date" required withAsterisk={false} />
        <TextInput {...field("lastDay")} type="date" />
      </Group>
      <NumberInput {...field("packages")} min={0} allowDecimal={false} hideControls />
      <Textarea {...field("what")} autosize minRows={2} />
      <TextInput {...field("source")} description={t("sourceHint")} required withAsterisk={false} />
      <FormEnd error={errors.form} action={action} pending={pending} onCancel={onClose} />
    </Stack>
  );
}
