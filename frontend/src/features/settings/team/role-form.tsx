import { Alert, Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { type MemberShown, useMemberDeed } from "./team";

export const STAFF_ROLES = ["OWNER", "ADMIN", "CONSULTANT", "VIEWER"] as const;

/** Another role for somebody. Their sign-ins end with it. */
export function RoleForm({ member, onClose }: { member: MemberShown; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const { t: roles } = useTranslation("words");
  const words = useWords();
  const viewer = useViewer();
  const change = useMemberDeed();
  const [role, setRole] = useState(member.role);
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ deed: "role", member, role }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("team.roleOf", { name: member.name })}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack component="form" onSubmit={save}>
        <Radio.Group
          aria-label={t("team.role")}
          value={role}
          onChange={(next) => setRole(next as typeof role)}
        >
          <Stack gap="sm">
            {STAFF_ROLES.map((one) => (
              <Radio
                key={one}
                value={one}
                label={roles(`role.${one}`)}
                description={t(`roleHint.${one}`)}
                disabled={one === "OWNER" && viewer.role !== "OWNER"}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Text size="sm">{t("team.roleEnds")}</Text>
        {change.error && (
          <Alert color="red" role="alert">
            {words(change.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common("do.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={role === member.role}>
            {common("do.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
