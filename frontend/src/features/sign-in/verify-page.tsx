import { Alert, Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { dropLinkSecret, useLinkSecret } from "~/shared/lib/link-secret";
import { sessionQuery } from "../session/session";
import { BadLink } from "./bad-link";
import { useVerifyEmail } from "./links";
import { SignInFrame } from "./sign-in-frame";

/** Confirms an address. It takes a click, because programs that look at mails open links, too. */
export function VerifyPage() {
  const { t } = useTranslation("auth");
  const link = useLinkSecret("verify");
  const [done, setDone] = useState(false);
  if (link) return <Confirm key={link} link={link} onDone={() => setDone(true)} />;
  if (!done) return <BadLink title={t("verify.title")} />;
  return (
    <SignInFrame title={t("verify.doneTitle")} hint={t("verify.done")}>
      <Button component={Link} to="/">
        {t("goOn")}
      </Button>
    </SignInFrame>
  );
}

function Confirm({ link, onDone }: { link: string; onDone: () => void }) {
  const { t } = useTranslation("auth");
  const words = useWords();
  const queries = useQueryClient();
  const verify = useVerifyEmail();
  const confirm = () =>
    verify.mutate(link, {
      onSuccess: () => {
        onDone();
        dropLinkSecret();
        void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    });
  return (
    <SignInFrame title={t("verify.title")} hint={t("verify.hint")}>
      {verify.error && (
        <Alert color="red" role="alert">
          {words(verify.error)}
        </Alert>
      )}
      <Button loading={verify.isPending} onClick={confirm}>
        {t("verify.confirm")}
      </Button>
    </SignInFrame>
  );
}
