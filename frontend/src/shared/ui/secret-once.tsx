import { Alert, Button, Code, CopyButton, Group, Stack } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import { useTranslation } from "react-i18next";

import classes from "./secret-once.module.css";

type Props = { secret: string; onKept: () => void };

/** A secret that is never shown again, and leaves only when the person says that it is kept. */
export function SecretOnce({ secret, onKept }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Alert icon={<IconKey size={18} aria-hidden />} title={t("secret.once")}>
        {t("secret.keep")}
      </Alert>
      <Code block data-secret className={classes.secret}>
        {secret}
      </Code>
      <Group justify="space-between">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={
                copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
              }
            >
              {copied ? t("do.copied") : t("do.copy")}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onKept}>{t("secret.kept")}</Button>
      </Group>
    </Stack>
  );
}
