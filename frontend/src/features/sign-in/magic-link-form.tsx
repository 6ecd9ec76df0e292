import { Alert, Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { dropLinkSecret } from "~/shared/lib/link-secret";
import { useMagicLink } from "./links";
import { useGoOn } from "./sign-in";
import classes from "./sign-in.module.css";
import { SignInFrame } from "./sign-in-frame";

/** Signs in with a link from a mail. It takes a click: mail programs open links, too. */
export function MagicLinkForm({ link }: { link: string }) {
  const { t } = useTranslation("auth");
  const words = useWords();
  const goOn = useGoOn();
  const signIn = useMagicLink();
  const enter = () =>
    signIn.mutate(link, {
      onSuccess: async () => {
        dropLinkSecret();
        await goOn();
      },
    });
  return (
    <SignInFrame title={t("magic.title")} hint={t("magic.hint")}>
      {signIn.error && (
        <Alert color="red" role="alert">
          {words(signIn.error)}{" "}
          <Link className={classes.link} to="/by-mail">
            {t("link.ask")}
          </Link>
        </Alert>
      )}
      <Button loading={signIn.isPending} onClick={enter}>
        {t("signIn")}
      </Button>
      <Button variant="subtle" color="gray" onClick={dropLinkSecret}>
        {t("magic.other")}
      </Button>
    </SignInFrame>
  );
}
