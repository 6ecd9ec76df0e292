import { Alert, Button, Code, CopyButton, Group, Stack, Text } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCopy from "@tabler/icons-react/dist/esm/icons/IconCopy.mjs";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import { useTranslation } from "react-i18next";

import classes from "./secret-once.module.css";

/** Something that is shown once; what it is called, if there are several. */
export type Secret = { label?: string; value: string };

type Props = { secrets: Secret[]; onKept: () => void };

/** Secrets that are never shown again, and leave only when the person says that they are kept. */
export function SecretOnce({ secrets, onKept }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Alert icon={<IconKey size={18} aria-hidden />} title={t("secret.once")}>
        {t("secret.keep")}
      </Alert>
      {secrets.map(({ label, value }) => (
        <div key={value}>
          {label && (
            <Text size="sm" fw={500}>
              {label}
            </Text>
          )}
          <Code block data-secret={label ?? ""} className={classes.secret}>
            {value}
          </Code>
          <Copy label={label} value={value} />
        </div>
      ))}
      <Group justify="flex-end">
        <Button onClick={onKept}>{t("secret.kept")}</Button>
      </Group>
    </Stack>
  );
}

function Copy({ label, value }: { label: string | undefined; value: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => {
        const Icon = copied ? IconCheck : IconCopy;
        const words = copied ? t("do.copied") : t("do.copy");
        return (
          <Button
            variant="default"
            size="compact-sm"
            mt={4}
            aria-label={label && `${words}: ${label}`}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={copy}
          >
            {words}
          </Button>
        );
      }}
    </CopyButton>
  );
}
