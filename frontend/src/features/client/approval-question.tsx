import { Alert, Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { Panel } from "~/shared/ui/panel";
import { useVerdict } from "./cases";
import classes from "./client.module.css";
import type { Word } from "./last-word";
import { Remark } from "./remark";

type Props = { review: string; word: Word | undefined };

/** Whether the client agrees, with what the consultancy says to it. */
export function ApprovalQuestion({ review, word }: Props) {
  const { t } = useTranslation("client");
  const words = useWords();
  const verdict = useVerdict(review);
  const [remark, setRemark] = useState("");
  const [missing, setMissing] = useState(false);
  const say = (agrees: boolean) => {
    const said = remark.trim();
    setMissing(!agrees && said === "");
    if (agrees || said !== "") verdict.mutate({ agrees, remark: said });
  };
  const pending = (agrees: boolean) => verdict.isPending && verdict.variables.agrees === agrees;
  return (
    <Panel title={t("approval.title")} hint={t("approval.hint")}>
      <div className={classes.form}>
        {word && <Remark word={word} />}
        <Textarea
          label={t("approval.remark")}
          autosize
          minRows={2}
          maxLength={2_000}
          value={remark}
          error={missing && t("approval.missing")}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        {verdict.error && (
          <Alert color="red" role="alert">
            {words(verdict.error)}
          </Alert>
        )}
        <Group gap="xs">
          <Button loading={pending(true)} disabled={pending(false)} onClick={() => say(true)}>
            {t("approval.approve")}
          </Button>
          <Button
            variant="default"
            loading={pending(false)}
            disabled={pending(true)}
            onClick={() => say(false)}
          >
            {t("approval.decline")}
          </Button>
        </Group>
      </div>
    </Panel>
  );
}
