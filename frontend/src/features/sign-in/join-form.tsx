import { Alert, Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { dropLinkSecret } from "~/shared/lib/link-secret";
import { useAcceptInvite } from "./links";
import { useGoOn } from "./sign-in";
import classes from "./sign-in.module.css";

/** What somebody new says. Clients may do without a password and sign in by mail. */
export function JoinForm({ link, isClient }: { link: string; isClient: boolean }) {
  const { t, i18n } = useTranslation("auth");
  const goOn = useGoOn();
  const navigate = useNavigate();
  const accept = useAcceptInvite();
  const [byMail, setByMail] = useState(false);
  const form = useForm({ initialValues: { name: "", newPassword: "" } });
  const errors = useFormErrors(accept.error, ["name", "newPassword"]);
  const join = form.onSubmit(({ name, newPassword }) =>
    accept.mutate(
      { link, name, locale: i18n.language, ...(!byMail && { newPassword }) },
      {
        onSuccess: async () => {
          dropLinkSecret();
          await goOn();
          await navigate({ to: "/" });
        },
      },
    ),
  );
  return (
    <form className={classes.form} onSubmit={join}>
      {errors.form && (
        <Alert color="red" role="alert">
          {errors.form}
        </Alert>
      )}
      <TextInput
        label={t("join.name")}
        autoComplete="name"
        required
        withAsterisk={false}
        {...form.getInputProps("name")}
        error={errors.name}
      />
      {!byMail && (
        <PasswordInput
          label={t("password")}
          description={t(isClient ? "passwordHintClient" : "passwordHintStaff")}
          autoComplete="new-password"
          required
          withAsterisk={false}
          {...form.getInputProps("newPassword")}
          error={errors.newPassword}
        />
      )}
      <Button type="submit" loading={accept.isPending}>
        {t("join.accept")}
      </Button>
      {isClient && (
        <Button variant="subtle" onClick={() => setByMail(!byMail)}>
          {t(byMail ? "join.withPassword" : "join.withoutPassword")}
        </Button>
      )}
    </form>
  );
}
