import { Alert, Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { SecretOnce } from "~/shared/ui/secret-once";
import { type KeyShown, useRotateKey } from "./keys";

/** For how many hours the old secret may still be good. */
const OVERLAPS = [0, 1, 24, 168] as const;

/** A new secret for a key. */
export function RotateKey({ shown, onClose }: { shown: KeyShown; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const words = useWords();
  const rotate = useRotateKey();
  const [overlap, setOverlap] = useState("24");
  const secret = rotate.data?.secret;
  const start = (event: FormEvent) => {
    event.preventDefault();
    rotate.mutate({ id: shown.id, overlapHours: Number(overlap) });
  };
  return (
    <Modal
      opened
      onClose={secret ? () => undefined : onClose}
      withCloseButton={!secret}
      title={t("keys.rotateTitle", { name: shown.name })}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      {secret ? (
        <SecretOnce secret={secret} onKept={onClose} />
      ) : (
        <Stack component="form" onSubmit={start}>
          <Text size="sm">{t("keys.rotateWords")}</Text>
          <Select
            label={t("keys.overlap")}
            data={OVERLAPS.map((hours) => ({
              value: String(hours),
              label: t(`keys.overlapOf.${hours}`),
            }))}
            value={overlap}
            onChange={(hours) => hours && setOverlap(hours)}
          />
          {rotate.error && (
            <Alert color="red" role="alert">
              {words(rotate.error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common("do.cancel")}
            </Button>
            <Button type="submit" loading={rotate.isPending}>
              {t("keys.rotate")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
