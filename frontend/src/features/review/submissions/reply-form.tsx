import { Button, Checkbox, Group, Select, Stack, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Gap, ReplyOutcome } from "~/gql/enums";
import { useWords } from "~/shared/api/use-words";
import { toastDone, toastFailure } from "~/shared/ui/undo-toast";
import { ReplyReading } from "./reply-reading";
import { decodeQuery, useDecideReply, useRecordReply } from "./submissions";
import classes from "./submissions.module.css";

type Props = {
  review: string;
  submission: string;
  /** The reply, if it is there and only has to be decided. */
  text?: string | undefined;
  titles: ReadonlyMap<string, string>;
  onClose: () => void;
};

const OUTCOMES: ReplyOutcome[] = ["ACCEPTED", "MORE_INFORMATION", "REJECTED"];
const GAPS: Gap[] = ["ROOT_CAUSE", "ACTIONS_TAKEN", "PREVENTION"];

/** Amazon's reply is pasted, read while it is there, and corrected where it was read wrongly. */
export function ReplyForm({ review, submission, text: known, titles, onClose }: Props) {
  const { t } = useTranslation("submissions");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const say = useWords();
  const record = useRecordReply(review);
  const decide = useDecideReply(review);
  const [text, setText] = useState(known ?? "");
  const [outcome, setOutcome] = useState<ReplyOutcome | null>(null);
  const [gaps, setGaps] = useState<Gap[]>();
  const [pasted] = useDebouncedValue(text.trim(), 300);
  const { data: reading } = useQuery({ ...decodeQuery(review, pasted), enabled: pasted !== "" });
  const read = pasted === "" ? undefined : reading;
  const chosen = outcome ?? (read && read.outcome !== "UNKNOWN" ? read.outcome : null);
  const chosenGaps = gaps ?? read?.gaps.map((one) => one.gap) ?? [];

  const save = () => {
    if (!chosen) return;
    const own = { submission, ...(gaps && { gaps }) };
    const done = {
      onSuccess: () => {
        toastDone(t("recorded"));
        onClose();
      },
      onError: (error: Error) => toastFailure(common("state.notSaved", { why: say(error) })),
    };
    if (known !== undefined) decide.mutate({ ...own, outcome: chosen }, done);
    else record.mutate({ ...own, text, ...(outcome && { outcome }) }, done);
  };

  return (
    <Stack className={classes.form}>
      {known === undefined && (
        <Textarea
          label={t("paste")}
          description={t("pasteHint")}
          autosize
          minRows={6}
          maxRows={18}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {read && (
        <>
          <ReplyReading reading={read} titles={titles} />
          <Select
            label={t("outcome")}
            placeholder={t("outcomeMissing")}
            data={OUTCOMES.map((value) => ({ value, label: words(`outcome.${value}`) }))}
            value={chosen}
            onChange={(value) => setOutcome(value as ReplyOutcome)}
          />
          {chosen && chosen !== "ACCEPTED" && (
            <Checkbox.Group
              label={t("gaps")}
              value={chosenGaps}
              onChange={(value) => setGaps(value as Gap[])}
            >
              <Group mt="xs">
                {GAPS.map((gap) => (
                  <Checkbox key={gap} value={gap} label={words(`gap.${gap}`)} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
        </>
      )}
      <Group>
        <Button onClick={save} disabled={!chosen} loading={record.isPending || decide.isPending}>
          {t(known === undefined ? "record" : "decide")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {common("do.cancel")}
        </Button>
      </Group>
    </Stack>
  );
}
