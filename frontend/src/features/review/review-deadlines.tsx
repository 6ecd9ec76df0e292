import { useTranslation } from "react-i18next";
import { Deadline } from "~/shared/ui/deadline";
import type { ReviewHead } from "./review";

const WHOSE = { AMAZON: "deadline.amazon", OURS: "deadline.ours" } as const;

export function ReviewDeadlines({ deadlines }: Pick<ReviewHead, "deadlines">) {
  const { t } = useTranslation();
  return deadlines.map(({ dueAt, metAt, whose }) => (
    <Deadline key={whose} what={t(WHOSE[whose])} dueAt={dueAt} met={metAt !== null} />
  ));
}
