import { Alert, Button, Group, Modal, Select, Stack, Text } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { SecretOnce } from "~/shared/ui/secret-once";

/** For how many hours the old secret may still be good. */
const OVERLAPS = [0, 1, 24, 168] as const;

type Made = { secret?: string | null };

type Props = {
  title: string;
  /** What follows from it. */
  words: string;
  /** Of what the secret is. */
  id: string;
  rotate: UseMutationResult<Made, Error, { id: string; overlapHours: number }>;
  onClose: () => void;
};

/** A new secret for something; the old one is good for a while longer. */
export function RotateSecret({ title, words, id, rotate, onClose }: Props) {
  const { t } = useTranslation("settings");
  const { t: common } = useTranslation();
  const say = useWords();
  const [overlap, setOverlap] = useState("24");
  const secret = rotate.data?.secret;
  const start = (event: FormEvent) => {
    event.preventDefault();
    rotate.mutate({ id, overlapHours: Number(overlap) });
  };
  const close = () => {
    // A secret is shown once.
    rotate.reset();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={secret ? () => undefined : close}
      withCloseButton={!secret}
      title={title}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      {secret ? (
        <SecretOnce secret={secret} onKept={close} />
      ) : (
        <Stack component="form" onSubmit={start}>
          <Text size="sm">{words}</Text>
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
              {say(rotate.error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
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
