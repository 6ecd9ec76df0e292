import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Secret, SecretOnce } from "./secret-once";

type Props = {
  title: string;
  /** What it is called once there is something to keep. */
  madeTitle?: string;
  /** What was made and is shown once; empty while nothing was. */
  secrets: Secret[];
  onClose: () => void;
  /** The form that makes it. */
  children: ReactNode;
};

/** Asks for what a secret needs, then shows it, once. */
export function SecretDialog({ title, madeTitle = title, secrets, onClose, children }: Props) {
  const { t } = useTranslation();
  const made = secrets.length > 0;
  return (
    <Modal
      opened
      // What is shown once must not be closed by a slip.
      onClose={made ? () => undefined : onClose}
      withCloseButton={!made}
      title={made ? madeTitle : title}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      {made ? <SecretOnce secrets={secrets} onKept={onClose} /> : children}
    </Modal>
  );
}
