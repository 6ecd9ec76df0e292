import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAskForMail } from "~/features/session/password/ask-for-mail";
import { ChangePasswordForm } from "~/features/session/password/change-password-form";
import { sessionQuery, useViewer } from "~/features/session/session";
import { hangUp } from "~/shared/api/subscribe";
import { useWords } from "~/shared/api/use-words";
import { Panel } from "~/shared/ui/panel";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import classes from "../settings.module.css";
import { sessionsQuery } from "./sessions";

/** The password, or the way to one for those who sign in by mail. */
export function PasswordPanel() {
  const { t } = useTranslation("settings");
  const queries = useQueryClient();
  const { person } = useViewer();
  const done = () => {
    toastDone(t("password.changed"));
    // The sign-in has a new secret; what goes on with the old one is refused.
    hangUp();
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  };
  return (
    <Panel
      title={t("password.title")}
      hint={t(person.hasPassword ? "password.hint" : "password.none")}
    >
      {person.hasPassword ? (
        <div className={classes.form}>
          <ChangePasswordForm onDone={done} />
        </div>
      ) : (
        <SetByMail email={person.email} />
      )}
    </Panel>
  );
}

function SetByMail({ email }: { email: string }) {
  const { t } = useTranslation("settings");
  const words = useWords();
  const ask = useAskForMail("reset");
  if (ask.isSuccess) return <p role="status">{t("password.sent", { email })}</p>;
  return (
    <Button
      variant="default"
      loading={ask.isPending}
      onClick={() => ask.mutate(email, { onError: (error) => toastFailure(words(error)) })}
    >
      {t("password.set")}
    </Button>
  );
}
