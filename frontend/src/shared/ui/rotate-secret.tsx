import { PasswordInput, Select, Stack, Text } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "../api/use-form-errors";
import { FormEnd } from "./form-end";
import { SecretDialog } from "./secret-dialog";
import type { Secret } from "./secret-once";
import { toastDone } from "./undo-toast";

/** For how many hours the old secret may still be good. */
const OVERLAPS = [0, 1, 24, 168] as const;

type Wish = { id: string; overlapHours: number; secret?: string };

type Props<Made> = {
  title: string;
  /** What follows from it. */
  words: string;
  /** Of what the secret is. */
  id: string;
  /** Whether somebody else makes the secret, and it is typed in here. */
  given?: boolean;
  rotate: UseMutationResult<Made, Error, Wish>;
  /** What is shown once of what was made. */
  secretsOf: (made: Made) => Secret[];
  onClose: () => void;
};

/** A new secret for something; the old one is good for a while longer. */
export function RotateSecret<Made>(props: Props<Made>) {
  const { title, words, id, given = false, rotate, secretsOf, onClose } = props;
  const { t } = useTranslation();
  const [overlap, setOverlap] = useState("24");
  const [secret, setSecret] = useState("");
  const errors = useFormErrors(rotate.error, ["secret"]);
  const close = () => {
    // A secret is shown once.
    rotate.reset();
    onClose();
  };
  const start = (event: FormEvent) => {
    event.preventDefault();
    const wish = { id, overlapHours: Number(overlap), ...(given && { secret }) };
    const done = () => {
      toastDone(t("state.saved"));
      close();
    };
    rotate.mutate(wish, given ? { onSuccess: done } : {});
  };
  return (
    <SecretDialog
      title={title}
      secrets={rotate.data && !given ? secretsOf(rotate.data) : []}
      onClose={close}
    >
      <Stack component="form" onSubmit={start}>
        <Text size="sm">{words}</Text>
        {given && (
          <PasswordInput
            label={t("secret.new")}
            required
            withAsterisk={false}
            autoComplete="off"
            visibilityToggleButtonProps={{ "aria-label": t("secret.show") }}
            value={secret}
            error={errors.secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
        )}
        <Select
          label={t("secret.overlap")}
          allowDeselect={false}
          data={OVERLAPS.map((hours) => ({
            value: String(hours),
            label: t(`secret.overlapOf.${hours}`),
          }))}
          value={overlap}
          onChange={(hours) => hours && setOverlap(hours)}
        />
        <FormEnd
          error={errors.form}
          action={t("secret.renew")}
          pending={rotate.isPending}
          onCancel={close}
        />
      </Stack>
    </SecretDialog>
  );
}
