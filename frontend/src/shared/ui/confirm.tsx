import { Alert, Button, Group, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "../api/use-words";

type Props = {
  title: string;
  /** What follows from it. */
  children: ReactNode;
  /** What the button says: the deed, not "yes". */
  action: string;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

/** Says what follows from something that cannot be taken back, before it is done. */
export function Confirm(props: Props) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ "aria-label": t("do.close") }}
    >
      <Stack>
        <div>{props.children}</div>
        {props.error != null && (
          <Alert color="red" role="alert">
            {words(props.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t("do.cancel")}
          </Button>
          <Button color="red.9" loading={props.pending} onClick={props.onConfirm}>
            {props.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
