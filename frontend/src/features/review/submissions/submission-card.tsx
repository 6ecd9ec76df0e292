import { Button } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { PARTS } from "../response/response-model";
import { ReplyForm } from "./reply-form";
import { ReplyReading } from "./reply-reading";
import type { Submission } from "./submissions";
import classes from "./submissions.module.css";

type Props = { review: string; submission: Submission; titles: ReadonlyMap<string, string> };

export function SubmissionCard({ review, submission, titles }: Props) {
  const { t } = useTranslation("submissions");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const may = useMay();
  const [writing, write] = useState(false);
  const { no, sentAt, recordedBy, contradictions, contentHash, reply } = submission;
  const undecided = !reply?.decoded || reply.decoded.outcome === "UNKNOWN";
  return (
    <Panel
      title={t("title", { no })}
      hint={t("sent", {
        moment: formats.moment(sentAt),
        name: recordedBy.name ?? t("somebody"),
      })}
    >
      {contradictions.map(({ message }) => (
        <p key={message} className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden /> {message}
        </p>
      ))}
      <details className={classes.copy}>
        <summary>{t("copy")}</summary>
        {PARTS.map(({ part, name }) => (
          <section key={part}>
            <h3>{words(`part.${part}`)}</h3>
            <p>{submission[name]}</p>
          </section>
        ))}
        <small>{t("hash", { hash: contentHash.slice(0, 16) })}</small>
      </details>
      {reply ? (
        <section className={classes.reply}>
          <h3>{t("reply", { moment: formats.moment(reply.receivedAt) })}</h3>
          {reply.decoded && <ReplyReading reading={reply.decoded} titles={titles} />}
          <details className={classes.copy}>
            <summary>{t("replyText")}</summary>
            <p>{reply.text}</p>
          </details>
        </section>
      ) : (
        !writing && <p className={classes.none}>{t("noReply")}</p>
      )}
      {may("record_submission") && undecided && !writing && (
        <Button variant={reply ? "default" : "filled"} onClick={() => write(true)}>
          {t(reply ? "decide" : "record")}
        </Button>
      )}
      {writing && (
        <ReplyForm
          review={review}
          submission={submission.id}
          text={reply?.text}
          titles={titles}
          onClose={() => write(false)}
        />
      )}
    </Panel>
  );
}
