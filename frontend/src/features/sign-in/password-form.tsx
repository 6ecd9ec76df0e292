import { Alert, Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { Rejected } from "~/shared/api/user-errors";
import { useSignIn } from "./sign-in";
import classes from "./sign-in.module.css";

export function PasswordForm() {
  const { t } = useTranslation("auth");
  const words = useWords();
  const signIn = useSignIn();
  const form = useForm({ mode: "uncontrolled", initialValues: { email: "", password: "" } });
  const refused =
    signIn.error instanceof Rejected ? t("refused") : signIn.error && words(signIn.error);
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
      {refused && (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      )}
      <TextInput
        label={t("email")}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        data-autofocus
        {...form.getInputProps("email")}
      />
      <PasswordInput
        label={t("password")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        {...form.getInputProps("password")}
      />
      <Button type="submit" loading={signIn.isPending}>
        {t("signIn")}
      </Button>
    </form>
  );
}
