import { useTranslation } from "react-i18next";
import { SecretDialog } from "~/shared/ui/secret-dialog";
import { KeyForm } from "./key-form";
import { useCreateKey } from "./keys";
import { useKeySecrets } from "./use-key-secrets";

/** Makes a key and shows its secrets, once. */
export function CreateKey({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("settings");
  const create = useCreateKey();
  const secretsOf = useKeySecrets();
  return (
    <SecretDialog
      title={t("keys.create")}
      madeTitle={t("keys.made")}
      secrets={create.data ? secretsOf(create.data) : []}
      onClose={onClose}
    >
      <KeyForm create={create} onClose={onClose} />
    </SecretDialog>
  );
}
