import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import classes from "../settings.module.css";
import { AccountNames } from "./account-names";
import { type InviteShown, useInviteDeed } from "./team";

/** An invitation that waits for its answer. */
export function InviteRow({ invite }: { invite: InviteShown }) {
  const { t, i18n } = useTranslation("settings");
  const { t: roles } = useTranslation("words");
  const words = useWords();
  const act = useInviteDeed();
  const { id, email, role, allAccounts, accounts, expiresAt } = invite;
  const run = (deed: "resend" | "revoke") =>
    act.mutate(
      { deed, id, locale: i18n.language },
      {
        onSuccess: () => toastDone(t(`invite.${deed}Done`, { email })),
        onError: (error) => toastFailure(words(error)),
      },
    );
  const pending = (deed: string) => act.isPending && act.variables.deed === deed;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>{email}</span>
        <small>
          {t("invite.ends")} <When at={expiresAt} />
        </small>
      </div>
      <div className={classes.words}>
        {roles(`role.${role}`)}
        <small>
          <AccountNames all={allAccounts} accounts={accounts} />
        </small>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          loading={pending("resend")}
          onClick={() => run("resend")}
        >
          {t("invite.resend")}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          loading={pending("revoke")}
          onClick={() => run("revoke")}
        >
          {t("invite.revoke")}
        </Button>
      </div>
    </li>
  );
}
