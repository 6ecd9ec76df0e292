import { Button } from "@mantine/core";
import IconSend from "@tabler/icons-react/dist/esm/icons/IconSend.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { Empty } from "~/shared/ui/states";
import { EarlierDialog } from "./earlier-dialog";
import { SubmissionCard } from "./submission-card";
import { submissionsQuery } from "./submissions";
import classes from "./submissions.module.css";

/** What was sent to Amazon, word for word, and what came back; the latest first. */
export function SubmissionsPage({ id }: { id: string }) {
  const { t } = useTranslation("submissions");
  const { data: review } = useSuspenseQuery(submissionsQuery(id));
  const may = useMay();
  const [adding, add] = useState(false);
  const titles = new Map(
    review.plan.flatMap(({ code, title }) => (code === null ? [] : [[code, title] as const])),
  );
  const button = may("record_submission") && (
    <Button variant="default" onClick={() => add(true)}>
      {t("earlier")}
    </Button>
  );
  return (
    <div className={classes.page}>
      {review.submissions.length === 0 ? (
        <Empty icon={IconSend} title={t("emptyTitle")} action={button}>
          {t("emptyHint")}
        </Empty>
      ) : (
        <>
          <div className={classes.head}>{button}</div>
          {[...review.submissions].reverse().map((submission) => (
            <SubmissionCard
              key={submission.id}
              review={id}
              submission={submission}
              titles={titles}
            />
          ))}
        </>
      )}
      {adding && <EarlierDialog review={id} onClose={() => add(false)} />}
    </div>
  );
}
