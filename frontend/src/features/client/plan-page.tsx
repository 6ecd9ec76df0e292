import IconListCheck from "@tabler/icons-react/dist/esm/icons/IconListCheck.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/shared/ui/page-header";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import { useAccount } from "./accounts";
import { ApprovalPanel } from "./approval-panel";
import { CasePicker } from "./case-picker";
import { planQuery, useCases, useLiveCase } from "./cases";
import classes from "./client.module.css";
import { NoAccount } from "./home-page";
import { OthersAction } from "./others-action";
import { bySection, progressOf } from "./plan-sections";
import taskClasses from "./task.module.css";
import { TaskList } from "./task-list";

type Props = { review: string | undefined; onReview: (id: string) => void };

/** The plan as the client may see it: what to agree to, and who does what. */
export function PlanPage(props: Props) {
  const { t } = useTranslation("client");
  const account = useAccount();
  if (!account) return <NoAccount />;
  return (
    <>
      <PageHeader title={t("plan.title")} />
      <Plans key={account.id} account={account.id} {...props} />
    </>
  );
}

function Plans({ account, review, onReview }: Props & { account: string }) {
  const { t } = useTranslation("client");
  const { cases, shown } = useCases(account, review);
  useLiveCase(shown?.id);
  if (!shown) {
    return (
      <Empty icon={IconListCheck} title={t("plan.none")}>
        {t("plan.noneHint")}
      </Empty>
    );
  }
  return (
    <div className={classes.stack}>
      <CasePicker cases={cases} shown={shown} onChoose={onReview} />
      <Plan key={shown.id} review={shown.id} account={account} />
    </div>
  );
}

function Plan({ review: id, account }: { review: string; account: string }) {
  const { t } = useTranslation("client");
  const { data: review } = useSuspenseQuery(planQuery(id));
  const { done, total } = progressOf(review.plan);
  if (review.plan.length === 0) {
    return (
      <Empty icon={IconListCheck} title={t("plan.empty")}>
        {t("plan.emptyHint")}
      </Empty>
    );
  }
  return (
    <>
      <ApprovalPanel review={review} />
      <div className={classes.progress}>
        <progress max={total} value={done} aria-hidden />
        <span>{t("plan.progress", { done, total })}</span>
      </div>
      {bySection(review.plan).map(({ section, mine, others }) => (
        <Panel
          key={section}
          title={t(`plan.section.${section}`)}
          hint={t(`plan.sectionHint.${section}`)}
          flush
        >
          <TaskList actions={mine} account={account} />
          {others.length > 0 && (
            <ul className={taskClasses.tasks} aria-label={t("plan.others")}>
              {others.map((action) => (
                <OthersAction key={action.id} action={action} />
              ))}
            </ul>
          )}
        </Panel>
      ))}
    </>
  );
}
