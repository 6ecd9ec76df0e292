import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { AccountsField } from "../accounts-field";
import { type MemberShown, useMemberDeed } from "./team";

/** The accounts that somebody is to see. */
export function AccountsForm({ member, onClose }: { member: MemberShown; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const assign = useMemberDeed();
  const [accounts, setAccounts] = useState(member.allAccounts ? null : member.accounts);
  const errors = useFormErrors(assign.error, ["accounts"]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    assign.mutate({ deed: "accounts", member, accounts }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("team.accountsOf", { name: member.name })}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack component="form" onSubmit={save}>
        <AccountsField
          value={accounts}
          mustChoose={member.role === "CLIENT"}
          error={errors.accounts}
          onChange={setAccounts}
        />
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common("do.cancel")}
          </Button>
          <Button type="submit" loading={assign.isPending}>
            {common("do.save")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
