import { ActionIcon, Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay, useViewer } from "~/features/session/session";
import classes from "../settings.module.css";
import { AccountNames } from "./account-names";
import { AccountsForm } from "./accounts-form";
import { LeaveConfirm } from "./leave-confirm";
import { RoleForm } from "./role-form";
import type { MemberShown } from "./team";

type Step = "rest" | "role" | "accounts" | "end" | "remove";

/** Somebody with role and accounts, and what can be done about them. */
export function MemberRow({ member }: { member: MemberShown }) {
  const { t } = useTranslation("settings");
  const { t: words } = useTranslation("words");
  const may = useMay();
  const viewer = useViewer();
  const [step, setStep] = useState<Step>("rest");
  const rest = () => setStep("rest");
  const isMe = member.id === viewer.person.id;
  const deeds = (
    [
      ["role", may("change_role") && member.role !== "CLIENT"],
      ["accounts", may("assign_account")],
      ["end", may("end_sessions") && !isMe],
      ["remove", may("remove_member") || isMe],
    ] as const
  ).filter(([, allowed]) => allowed);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>
          {member.name}
          {isMe && <span className={classes.dimmed}>{t("team.you")}</span>}
        </span>
        <small>{member.email}</small>
      </div>
      <div className={classes.words}>
        {words(`role.${member.role}`)}
        <small>
          <AccountNames all={member.allAccounts} accounts={member.accounts} />
        </small>
      </div>
      {deeds.length > 0 && (
        <Menu>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("team.deeds", { name: member.name })}
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {deeds.map(([deed]) => (
              <Menu.Item key={deed} onClick={() => setStep(deed)}>
                {t(`team.deed.${deed === "remove" && isMe ? "leave" : deed}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {step === "role" && <RoleForm member={member} onClose={rest} />}
      {step === "accounts" && <AccountsForm member={member} onClose={rest} />}
      {(step === "end" || step === "remove") && (
        <LeaveConfirm member={member} deed={step} onClose={rest} />
      )}
    </li>
  );
}
