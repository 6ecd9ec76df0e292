import { Alert, Button, PasswordInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { dropLinkSecret, useLinkSecret } from "~/shared/lib/link-secret";
import { BadLink } from "./bad-link";
import { useResetPassword } from "./links";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./sign-in-frame";

/** A new password with a link from a mail. */
export function ResetPage() {
  const { t } = useTranslation("auth");
  const link = useLinkSecret("reset");
  const [done, setDone] = useState(false);
  if (link) return <NewPassword key={link} link={link} onDone={() => setDone(true)} />;
  if (!done) return <BadLink title={t("reset.title")} ask="/forgot" />;
  return (
    <SignInFrame title={t("reset.doneTitle")} hint={t("reset.done")}>
      <Button component={Link} to="/sign-in">
        {t("signIn")}
      </Button>
    </SignInFrame>
  );
}

function NewPassword({ link, onDone }: { link: string; onDone: () => void }) {
  const { t } = useTranslation("auth");
  const reset = useResetPassword();
  const [newPassword, setNewPassword] = useState("");
  const errors = useFormErrors(reset.error, ["newPassword"]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      onDone();
      dropLinkSecret();
    };
    reset.mutate({ link, newPassword }, { onSuccess });
  };
  return (
    <SignInFrame title={t("reset.title")} hint={t("reset.hint")}>
      <form className={classes.form} onSubmit={submit}>
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}{" "}
            <Link className={classes.link} to="/forgot">
              {t("link.ask")}
            </Link>
          </Alert>
        )}
        <PasswordInput
          label={t("newPassword")}
          description={t("newPasswordHint")}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={newPassword}
          error={errors.newPassword}
          onChange={(event) => setNewPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={reset.isPending}>
          {t("reset.save")}
        </Button>
      </form>
    </SignInFrame>
  );
}
