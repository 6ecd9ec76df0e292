import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { CauseDetails } from "./cause-details";
import type { Findings } from "./overview";

/** Why? Causes with shares that add up to all invalid packages, the biggest lever first. */
export function Why({ id, findings }: { id: string; findings: Findings }) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const { causes, overall } = findings;
  return (
    <Panel title={t("why.title")} hint={t("why.hint", { count: overall.invalid })} flush>
      {causes.length === 0 && <p className="panel-words">{t("why.none")}</p>}
      {causes.map((cause) => (
        <CauseDetails
          key={cause.problem.code}
          id={id}
          cause={cause}
          share={cause.share.num / cause.share.den / Math.max(1, overall.invalid)}
          gain={
            cause.rateIfFixedBp != null && overall.rateBp != null
              ? formats.points(cause.rateIfFixedBp - overall.rateBp)
              : undefined
          }
        />
      ))}
    </Panel>
  );
}
