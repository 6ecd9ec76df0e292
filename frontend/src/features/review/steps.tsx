import { Button, Group, Menu, Modal, Stack, Text, Textarea } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import type { ReviewStep } from "~/gql/graphql";
import { useWords } from "~/shared/api/use-words";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import { DeadlineDialog } from "./deadline-dialog";
import { RescoreDialog } from "./rescore-dialog";
import { type ReviewHead, useStep } from "./review";
import { stepsOf } from "./step-order";

/** What can be done with the case now: the usual step as a button, the others in a menu. */
export function Steps({ review }: { review: ReviewHead }) {
  const { t } = useTranslation("review");
  const may = useMay();
  const [asked, ask] = useState<ReviewStep>();
  const [dating, date] = useState(false);
  const { main, others } = stepsOf(review.possibleSteps);
  return (
    <>
      {main && <Button onClick={() => ask(main)}>{t(`step.${main}`)}</Button>}
      {may("step_review") && (
        <Menu withinPortal={false}>
          <Menu.Target>
            <Button variant="default" px="xs" aria-label={t("step.more")}>
              <IconDots size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => date(true)}>{t("deadlines.change")}</Menu.Item>
            {others.map((step) => (
              <Menu.Item key={step} onClick={() => ask(step)}>
                {t(`step.${step}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {dating && <DeadlineDialog review={review} onClose={() => date(false)} />}
      {asked === "ANALYSE" && <RescoreDialog review={review} onClose={() => ask(undefined)} />}
      {asked && asked !== "ANALYSE" && (
        <StepDialog id={review.id} step={asked} onClose={() => ask(undefined)} />
      )}
    </>
  );
}

/** Says what a step leads to, and takes a remark along. */
function StepDialog(props: { id: string; step: ReviewStep; onClose: () => void }) {
  const { t } = useTranslation("review");
  const { t: common } = useTranslation();
  const words = useWords();
  const step = useStep(props.id);
  const [remark, setRemark] = useState("");
  const go = () =>
    step.mutate(
      { step: props.step, ...(remark.trim() && { remark: remark.trim() }) },
      {
        onSuccess: () => {
          toastDone(t(`stepDone.${props.step}`));
          props.onClose();
        },
        onError: (error) => toastFailure(words(error)),
      },
    );
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(`step.${props.step}`)}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <Stack>
        <Text>{t(`stepHint.${props.step}`)}</Text>
        <Textarea
          label={t(props.step === "ASK_CLIENT" ? "step.forClient" : "step.remark")}
          autosize
          minRows={2}
          maxRows={8}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {common("do.cancel")}
          </Button>
          <Button onClick={go} loading={step.isPending}>
            {t(`step.${props.step}`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
