import { Alert, Button, Group, Textarea } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { type ClientReview, useVerdict } from "./cases";
import classes from "./client.module.css";

/** The client agrees to the plan, or says what should be different. */
export function ApprovalPanel({ review }: { review: ClientReview }) {
  const { t } = useTranslation("client");
  const formats = useFormats();
  // Approved, the case stays with the client until the answer is sent.
  if (!review.approvedAt) {
    return review.possibleSteps.includes("APPROVE") ? <Question review={review.id} /> : null;
  }
  return (
    <Alert color="green" variant="light" icon={<IconCheck size={18} aria-hidden />}>
      {t("approval.given", { when: formats.moment(review.approvedAt) })}
    </Alert>
  );
}

function Question({ review }: { review: string }) {
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
