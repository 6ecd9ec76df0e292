import IconMail from "@tabler/icons-react/dist/esm/icons/IconMail.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Empty } from "~/shared/ui/states";
import { responseQuery } from "./response";
import { ResponseEditor } from "./response-editor";

/** What do we tell Amazon? */
export function ResponsePage({ id }: { id: string }) {
  const { t } = useTranslation("response");
  const { data: review } = useSuspenseQuery(responseQuery(id));
  const { response } = review;
  if (!response) {
    return (
      <Empty icon={IconMail} title={t("emptyTitle")}>
        {t("emptyHint")}
      </Empty>
    );
  }
  return (
    <ResponseEditor
      id={id}
      response={response}
      canBeMarked={review.possibleSteps.includes("SUBMIT") && review.approvedAt != null}
    />
  );
}
