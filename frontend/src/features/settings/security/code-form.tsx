import { Alert, Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import classes from "../settings.module.css";

type Props = {
  hint: string;
  action: string;
  pending: boolean;
  error: unknown;
  onCode: (code: string) => void;
};

/** A code of the app, for what nobody else may do. */
export function CodeForm({ hint, action, pending, error, onCode }: Props) {
  const { t } = useTranslation("auth");
  const [code, setCode] = useState("");
  const errors = useFormErrors(error, ["code"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCode(code.replaceAll(/\s/g, ""));
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.dimmed}>{hint}</p>
      {errors.form && (
        <Alert color="red" role="alert">
          {errors.form}
        </Alert>
      )}
      <TextInput
        label={t("code")}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        withAsterisk={false}
        value={code}
        error={errors.code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={pending}>
        {action}
      </Button>
    </form>
  );
}
