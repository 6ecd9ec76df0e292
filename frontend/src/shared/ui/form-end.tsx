import { Alert, Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = {
  /** What is wrong with all of the form, or what failed. */
  error: string | undefined;
  /** What the button says: the deed. */
  action: string;
  pending: boolean;
  disabled?: boolean;
  onCancel: () => void;
};

/** The end of every form in a dialog: what failed, the way back, and the deed. */
export function FormEnd({ error, action, pending, disabled, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {error && (
        <Alert color="red" role="alert">
          {error}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t("do.cancel")}
        </Button>
        <Button type="submit" loading={pending} disabled={disabled ?? false}>
          {action}
        </Button>
      </Group>
    </>
  );
}
