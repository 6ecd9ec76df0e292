import {
  Alert,
  Button,
  Group,
  Modal,
  Select,
  Skeleton,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormErrors } from "~/shared/api/use-form-errors";
import { useFormats } from "~/shared/lib/use-formats";
import { Failure } from "~/shared/ui/states";
import { toastDone } from "~/shared/ui/undo-toast";
import { basisQuery, useRescore } from "./rescore";
import type { ReviewHead } from "./review";

type Props = { review: ReviewHead; onClose: () => void };

/** Scores the case again: with the same rules and window, or with others. */
export function RescoreDialog({ review, onClose }: Props) {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const { data, error, refetch } = useQuery(basisQuery(review.id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("step.ANALYSE")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      {data ? (
        <RescoreForm review={review} basis={data} onClose={onClose} />
      ) : error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={160} />
      )}
    </Modal>
  );
}

type Basis = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof basisQuery>["queryFn"]>>>
>;

function RescoreForm({ review, basis, onClose }: Props & { basis: Basis }) {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const formats = useFormats();
  const { rulebook, chosenWindowEnd, market } = basis.review;
  const [chosen, choose] = useState(rulebook);
  const [until, end] = useState(chosenWindowEnd ?? "");
  const rescore = useRescore(review.id);
  const errors = useFormErrors(rescore.error, ["rulebook", "windowEnd"]);
  const fitting = basis.rulebooks.filter(
    ({ marketplaces }) => marketplaces.length === 0 || marketplaces.includes(market.marketplace),
  );
  const go = () =>
    rescore.mutate(
      { rulebook: chosen, windowEnd: until || null, version: review.version },
      {
        onSuccess: () => {
          toastDone(t("stepDone.ANALYSE"));
          onClose();
        },
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <Stack>
        {errors.form && (
          <Alert color="red" role="alert">
            {errors.form}
          </Alert>
        )}
        <Text>{t("stepHint.ANALYSE")}</Text>
        <Select
          label={t("rescore.rulebook")}
          data={fitting.map(({ code, title, thresholdBp, windowDays }) => ({
            value: code,
            label: t("rescore.line", {
              title,
              threshold: formats.rate(thresholdBp),
              days: windowDays,
            }),
          }))}
          value={chosen}
          error={errors.rulebook}
          onChange={(code) => code && choose(code)}
        />
        <TextInput
          type="date"
          label={t("rescore.windowEnd")}
          description={t("rescore.windowEndHint")}
          value={until}
          error={errors.windowEnd}
          onChange={(event) => end(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("do.cancel")}
          </Button>
          <Button type="submit" loading={rescore.isPending}>
            {t("step.ANALYSE")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
