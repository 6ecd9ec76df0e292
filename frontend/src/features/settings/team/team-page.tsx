import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconUserPlus from "@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { Panel } from "~/shared/ui/panel";
import classes from "../settings.module.css";
import { InviteForm } from "./invite-form";
import { InviteRow } from "./invite-row";
import { MemberRow } from "./member-row";
import { invitesQuery, membersQuery } from "./team";

/** Who works for the consultancy, who follows as a client, and who was invited. */
export function TeamPage() {
  const { t } = useTranslation("settings");
  const may = useMay();
  const [opened, invite] = useDisclosure();
  const mayInvite = may("invite_staff") || may("invite_client");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useSuspenseInfiniteQuery(membersQuery);
  const members = data.pages.flatMap(({ nodes }) => nodes);
  const parts = [
    { name: "staff", shown: members.filter(({ role }) => role !== "CLIENT") },
    { name: "clients", shown: members.filter(({ role }) => role === "CLIENT") },
  ] as const;
  return (
    <>
      {parts.map(({ name, shown }) => (
        <Panel
          key={name}
          title={t(`team.${name}`)}
          hint={t(`team.${name}Hint`)}
          flush
          aside={
            name === "staff" &&
            mayInvite && (
              <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={invite.open}>
                {t("invite.action")}
              </Button>
            )
          }
        >
          <ul className={classes.rows}>
            {shown.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
            {shown.length === 0 && <li className={classes.row}>{t(`team.${name}None`)}</li>}
          </ul>
        </Panel>
      ))}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t("team.more")}
        </Button>
      )}
      {mayInvite && <Invites />}
      {opened && <InviteForm onClose={invite.close} />}
    </>
  );
}

function Invites() {
  const { t } = useTranslation("settings");
  const { data: invites } = useSuspenseQuery(invitesQuery);
  if (invites.length === 0) return null;
  return (
    <Panel title={t("invite.pending")} flush>
      <ul className={classes.rows}>
        {invites.map((invite) => (
          <InviteRow key={invite.id} invite={invite} />
        ))}
      </ul>
    </Panel>
  );
}
