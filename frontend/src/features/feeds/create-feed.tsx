import { PasswordInput, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { CarrierVendor } from "~/gql/enums";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { FormEnd } from "~/shared/ui/form-end";
import { SecretDialog } from "~/shared/ui/secret-dialog";
import { toastDone } from "~/shared/ui/undo-toast";
import { givesSecret, useCreateFeed, VENDORS } from "./feeds";

type Props = { account: string; onClose: () => void };

/** Makes an endpoint for a service; the secret that is made here is shown once. */
export function CreateFeed({ account, onClose }: Props) {
  const { t } = useTranslation("feeds");
  const create = useCreateFeed(account);
  const form = useForm({
    initialValues: { name: "", vendor: "EASYPOST" as CarrierVendor, secret: "" },
  });
  const errors = useFormErrors(create.error, ["name", "vendor", "secret"]);
  const given = givesSecret(form.values.vendor);
  const { secret, carrierFeed } = create.data ?? {};
  const done = () => {
    toastDone(t("created"));
    onClose();
  };
  const make = form.onSubmit(({ name, vendor, secret }) =>
    create.mutate(
      { name, vendor, ...(given && { secret }) },
      // Without a secret of ours there is nothing to keep.
      given ? { onSuccess: done } : {},
    ),
  );
  return (
    <SecretDialog
      title={t("create")}
      madeTitle={t("made")}
      secrets={
        secret && carrierFeed
          ? [
              { label: t("url"), value: carrierFeed.url },
              { label: t("secret"), value: secret },
            ]
          : []
      }
      onClose={onClose}
    >
      <Stack component="form" onSubmit={make as never}>
        <Select
          label={t("vendor")}
          allowDeselect={false}
          data={VENDORS.map((value) => ({ value, label: t(`vendorOf.${value}`) }))}
          value={form.values.vendor}
          error={errors.vendor}
          onChange={(vendor) => vendor && form.setFieldValue("vendor", vendor as CarrierVendor)}
        />
        <TextInput
          label={t("name")}
          description={t("nameHint")}
          required
          withAsterisk={false}
          data-autofocus
          {...form.getInputProps("name")}
          error={errors.name}
        />
        {given && (
          <PasswordInput
            label={t("theirSecret", { vendor: t(`vendorOf.${form.values.vendor}`) })}
            description={t("theirSecretHint")}
            required
            withAsterisk={false}
            autoComplete="off"
            visibilityToggleButtonProps={{ "aria-label": t("showSecret") }}
            {...form.getInputProps("secret")}
            error={errors.secret}
          />
        )}
        <FormEnd
          error={errors.form}
          action={t("create")}
          pending={create.isPending}
          onCancel={onClose}
        />
      </Stack>
    </SecretDialog>
  );
}
