import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLinkSecret } from "~/shared/lib/link-secret";
import { useSignOut } from "../session/leave";
import { ChangePasswordForm } from "../session/password/change-password-form";
import { Setup } from "../session/second-factor/setup";
import { sessionQuery } from "../session/session";
import { FactorForm } from "./factor-form";
import { MagicLinkForm } from "./magic-link-form";
import { PasswordForm } from "./password-form";
import { useGoOn } from "./sign-in";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./sign-in-frame";

/** Password or link from a mail, then whatever is still missing. */
export function SignInPage({ ended }: { ended: boolean }) {
  const { t } = useTranslation("auth");
  const { data: viewer } = useQuery(sessionQuery);
  const link = useLinkSecret("magic");
  const goOn = useGoOn();
  if (link) return <MagicLinkForm link={link} />;
  switch (viewer?.standing) {
    case "CODE_PENDING":
      return (
        <SignInFrame title={t("factorTitle")}>
          <FactorForm />
        </SignInFrame>
      );
    case "FACTOR_MISSING":
      return (
        <SignInFrame title={t("missingTitle")} hint={t("missingFactor")}>
          <Setup hasPassword onDone={goOn}>
            <Leave />
          </Setup>
        </SignInFrame>
      );
    case "PASSWORD_EXPIRED":
      return (
        <SignInFrame title={t("missingTitle")} hint={t("missingPassword")}>
          <ChangePasswordForm onDone={goOn} />
          <Leave />
        </SignInFrame>
      );
    default:
      return (
        <SignInFrame title={t("title")} hint={ended ? t("ended") : undefined}>
          <PasswordForm />
          <nav className={classes.ways} aria-label={t("ways")}>
            <Link className={classes.link} to="/forgot">
              {t("forgot")}
            </Link>
            <Link className={classes.link} to="/by-mail">
              {t("byMail")}
            </Link>
          </nav>
        </SignInFrame>
      );
  }
}

function Leave() {
  const { t } = useTranslation("auth");
  const signOut = useSignOut();
  return (
    <Button variant="subtle" color="gray" onClick={() => signOut.mutate()}>
      {t("other")}
    </Button>
  );
}
