import { Alert, Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { useSignOut } from "../session/leave";
import { useSecondFactor } from "./sign-in";
import classes from "./sign-in.module.css";

/** The code of the app, or one of the codes kept for when the app is gone. */
export function FactorForm() {
  const { t } = useTranslation("auth");
  const words = useWords();
  const factor = useSecondFactor();
  const signOut = useSignOut();
  const [byRecovery, setByRecovery] = useState(false);
  const form = useForm({ mode: "uncontrolled", initialValues: { code: "" } });
  const prove = form.onSubmit(({ code }) => {
    const typed = code.trim();
    factor.mutate(byRecovery ? { recoveryCode: typed } : { code: typed.replaceAll(" ", "") });
  });
  return (
    <form className={classes.form} onSubmit={prove}>
      <p className={classes.hint}>{t(byRecovery ? "recoveryHint" : "factorHint")}</p>
      {factor.error && (
        <Alert color="red" role="alert">
          {words(factor.error)}
        </Alert>
      )}
      <TextInput
        key={String(byRecovery)}
        label={t(byRecovery ? "recoveryCode" : "code")}
        autoComplete="one-time-code"
        inputMode={byRecovery ? "text" : "numeric"}
        required
        withAsterisk={false}
        {...form.getInputProps("code")}
      />
      <Button type="submit" loading={factor.isPending}>
        {t("goOn")}
      </Button>
      <Button variant="subtle" onClick={() => setByRecovery(!byRecovery)}>
        {t(byRecovery ? "useApp" : "useRecovery")}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => signOut.mutate()}>
        {t("other")}
      </Button>
    </form>
  );
}
