import { Button } from "@mantine/core";
import IconChecklist from "@tabler/icons-react/dist/esm/icons/IconChecklist.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import { ActionDialog } from "./action-dialog";
import { ActionRow } from "./action-row";
import { planQuery } from "./plan";
import classes from "./plan.module.css";
import { bySection, progressOf } from "./plan-model";

/** The plan: what to do, by whom, until when, in the order of the way back. */
export function PlanPage({ id }: { id: string }) {
  const { t } = useTranslation("plan");
  const { t: words } = useTranslation("words");
  const { data: plan } = useSuspenseQuery(planQuery(id));
  const may = useMay();
  const [adding, add] = useState(false);
  const { done, all } = progressOf(plan);
  const button = may("edit_plan") && (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => add(true)}
    >
      {t("add")}
    </Button>
  );
  return (
    <div className={classes.page}>
      {plan.length === 0 ? (
        <Empty icon={IconChecklist} title={t("emptyTitle")} action={button}>
          {t("emptyHint")}
        </Empty>
      ) : (
        <>
          <div className={classes.head}>
            <label className={classes.progress}>
              <progress max={all} value={done} />
              {t("done", { done, all })}
            </label>
            {button}
          </div>
          {bySection(plan).map(({ section, actions }) => (
            <Panel
              key={section}
              title={words(`section.${section}`)}
              hint={t(`hint.${section}`)}
              flush
            >
              <ul className={classes.list}>
                {actions.map((action) => (
                  <ActionRow key={action.id} review={id} plan={plan} action={action} />
                ))}
              </ul>
            </Panel>
          ))}
        </>
      )}
      {adding && <ActionDialog review={id} onClose={() => add(false)} />}
    </div>
  );
}
