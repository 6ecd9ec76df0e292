import { Alert, Button, TextInput } from "@mantine/core";
import IconMail from "@tabler/icons-react/dist/esm/icons/IconMail.mjs";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { useAskForMail } from "../session/password/ask-for-mail";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./sign-in-frame";

/** Asks for a link by mail: for a new password, or to sign in with. */
export function AskForMailPage({ what }: { what: "reset" | "magic" }) {
  const { t } = useTranslation("auth");
  const ask = useAskForMail(what);
  const [email, setEmail] = useState("");
  const errors = useFormErrors(ask.error, ["email"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(email.trim());
  };
  if (ask.isSuccess) {
    return (
      <SignInFrame title={t("mail.sentTitle")}>
        <Alert icon={<IconMail size={18} aria-hidden />} role="status">
          {t(`mail.${what}.sent`, { email: ask.variables })}
        </Alert>
        <Button variant="default" onClick={() => ask.reset()}>
          {t("mail.again")}
        </Button>
        <Link className={classes.link} to="/sign-in">
          {t("toSignIn")}
        </Link>
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t(`mail.${what}.title`)} hint={t(`mail.${what}.hint`)}>
      <form className={classes.form} onSubmit={submit}>
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <TextInput
          label={t("email")}
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          error={errors.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending}>
          {t("mail.send")}
        </Button>
      </form>
      <Link className={classes.link} to="/sign-in">
        {t("toSignIn")}
      </Link>
    </SignInFrame>
  );
}
