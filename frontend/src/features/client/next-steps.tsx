import IconArrowRight from "@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs";
import IconChecks from "@tabler/icons-react/dist/esm/icons/IconChecks.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import { tasksQuery } from "./home";
import taskClasses from "./task.module.css";
import { TaskList } from "./task-list";

/** What the client must do, the most urgent first. */
export function NextSteps({ account }: { account: string }) {
  const { t } = useTranslation("client");
  const { data } = useSuspenseQuery(tasksQuery);
  const approvals = data.approvals.filter((review) => review.account.id === account);
  const actions = data.tasks
    .filter(({ review }) => review.account.id === account)
    .map(({ action }) => action);
  return (
    <Panel title={t("next.title")} hint={actions.length > 0 && t("next.hint")} flush>
      {approvals.map(({ id, title }) => (
        <Link key={id} to="/plan" search={{ review: id }} className={taskClasses.approval}>
          <span>
            <strong>{t("next.approve")}</strong>
            <small>{title}</small>
          </span>
          <IconArrowRight size={18} aria-hidden />
        </Link>
      ))}
      <TaskList actions={actions} account={account} openFirst={approvals.length === 0} />
      {approvals.length + actions.length === 0 && (
        <Empty icon={IconChecks} title={t("next.nothing")}>
          {t("next.nothingHint")}
        </Empty>
      )}
    </Panel>
  );
}
