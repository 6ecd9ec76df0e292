import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "../session/session";
import { FactorForm } from "./factor-form";
import { PasswordForm } from "./password-form";
import { SignInFrame } from "./sign-in-frame";

/** Password, then the second step if there is one. */
export function SignInPage({ ended }: { ended: boolean }) {
  const { t } = useTranslation("auth");
  const { data: viewer } = useQuery(sessionQuery);
  if (viewer?.standing === "CODE_PENDING") {
    return (
      <SignInFrame title={t("factorTitle")}>
        <FactorForm />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t("title")} hint={ended ? t("ended") : undefined}>
      <PasswordForm />
    </SignInFrame>
  );
}
