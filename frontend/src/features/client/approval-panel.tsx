import { Alert } from "@mantine/core";
import IconArrowBackUp from "@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { useFormats } from "~/shared/lib/use-formats";
import { ApprovalQuestion } from "./approval-question";
import type { ClientReview } from "./cases";
import { lastWord, type Word } from "./last-word";
import { Remark } from "./remark";

/** The client agrees to the plan, or says what should be different; then, what was said. */
export function ApprovalPanel({ review }: { review: ClientReview }) {
  const { t } = useTranslation("client");
  const formats = useFormats();
  const word = lastWord(review.timeline.nodes);
  // Approved, the case stays with the client until the answer is sent.
  if (review.approvedAt) {
    return (
      <Alert color="green" variant="light" icon={<IconCheck size={18} aria-hidden />}>
        {t("approval.given", { when: formats.moment(review.approvedAt) })}
        {word?.step === "APPROVE" && <Remark word={word} />}
      </Alert>
    );
  }
  if (review.possibleSteps.includes("APPROVE")) {
    return <ApprovalQuestion review={review.id} word={word} />;
  }
  return word?.step === "CLIENT_DECLINES" ? <GivenBack word={word} /> : null;
}

/** That the plan is being worked on once more, and what was asked for. */
function GivenBack({ word }: { word: Word }) {
  const { t } = useTranslation("client");
  const formats = useFormats();
  const { person } = useViewer();
  const mine = word.personId === person.id;
  return (
    <Alert color="gray" variant="light" icon={<IconArrowBackUp size={18} aria-hidden />}>
      {t(mine ? "approval.asked" : "approval.takenBack", { when: formats.moment(word.at) })}
      <Remark word={word} />
    </Alert>
  );
}
