import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { forget } from "~/features/session/leave";
import { useViewer } from "~/features/session/session";
import { Confirm } from "~/shared/ui/confirm";
import { type MemberShown, useMemberDeed } from "./team";

type Props = { member: MemberShown; deed: "end" | "remove"; onClose: () => void };

/** Ends somebody's sign-ins, or sends them away; or leaves oneself. */
export function LeaveConfirm({ member, deed, onClose }: Props) {
  const { t } = useTranslation("settings");
  const { person, consultancy } = useViewer();
  const queries = useQueryClient();
  const router = useRouter();
  const act = useMemberDeed();
  const isMe = member.id === person.id;
  const which = deed === "remove" && isMe ? "leave" : deed;
  const done = async () => {
    onClose();
    if (!isMe) return;
    await forget(queries);
    await router.invalidate();
  };
  return (
    <Confirm
      title={t(`team.confirm.${which}.title`, { name: member.name })}
      action={t(`team.deed.${which}`)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ deed, member }, { onSuccess: done })}
      onClose={onClose}
    >
      {t(`team.confirm.${which}.words`, { name: member.name, consultancy: consultancy.name })}
    </Confirm>
  );
}
