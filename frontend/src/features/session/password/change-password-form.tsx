import { Alert, Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import classes from "../second-factor/second-factor.module.css";
import { useChangePassword } from "./change-password";

const EMPTY = { password: "", newPassword: "" };

/** The present password and the new one. */
export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("auth");
  const change = useChangePassword();
  const form = useForm({ initialValues: EMPTY });
  const errors = useFormErrors(change.error, ["password", "newPassword"]);
  const submit = form.onSubmit((values) =>
    change.mutate(values, {
      onSuccess: () => {
        form.reset();
        onDone();
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      {errors.form && (
        <Alert color="red" role="alert">
          {errors.form}
        </Alert>
      )}
      <PasswordInput
        label={t("presentPassword")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        {...form.getInputProps("password")}
        error={errors.password}
      />
      <PasswordInput
        label={t("newPassword")}
        description={t("newPasswordHint")}
        autoComplete="new-password"
        required
        withAsterisk={false}
        {...form.getInputProps("newPassword")}
        error={errors.newPassword}
      />
      <Button type="submit" loading={change.isPending}>
        {t("changePassword")}
      </Button>
    </form>
  );
}
