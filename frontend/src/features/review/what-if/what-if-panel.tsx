import { Button, MultiSelect, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Panel } from "~/shared/ui/panel";
import { Failure } from "~/shared/ui/states";
import { type Changes, isChanged } from "./changes";
import { leversQuery, whatIfQuery } from "./what-if";
import classes from "./what-if.module.css";
import { WhatIfAnswer } from "./what-if-answer";

type Props = {
  id: string;
  thresholdBp: number;
  changes: Changes;
  onChanges: (changes: Changes) => void;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What if? Some levers, and the rate that they would have led to. */
export function WhatIfPanel({ id, thresholdBp, changes, onChanges }: Props) {
  const { t } = useTranslation("review");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { data: review, error, refetch } = useQuery(leversQuery(id));
  const changed = isChanged(changes);
  const answer = useQuery({ ...whatIfQuery(id, changes), enabled: changed });
  const levers = review?.whatIfLevers;
  if (error && !levers) {
    return (
      <Panel title={t("whatIf.title")} hint={t("whatIf.hint")}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Panel>
    );
  }
  if (!levers) return null;
  const set = (change: Partial<Changes>) => onChanges({ ...changes, ...change });
  const many = (values: string[]) => (values.length > 0 ? values : undefined);
  const lever = ({
    name,
    invalid,
    counted,
  }: {
    name: string;
    invalid: number;
    counted: number;
  }) => ({
    value: name,
    label: t("whatIf.lever", {
      name,
      invalid: formats.count(invalid),
      counted: formats.count(counted),
    }),
  });
  return (
    <Panel
      title={t("whatIf.title")}
      hint={t("whatIf.hint")}
      aside={
        changed && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChanges({})}>
            {t("whatIf.clear")}
          </Button>
        )
      }
    >
      <div className={classes.levers}>
        <MultiSelect
          label={t("whatIf.fix")}
          placeholder={changes.fix?.length ? undefined : t("whatIf.none")}
          clearable
          data={(review.latest?.causes ?? []).map(({ problem }) => ({
            value: problem.code,
            label: titleOf(problem),
          }))}
          value={changes.fix ?? []}
          onChange={(fix) => set({ fix: many(fix) })}
        />
        <MultiSelect
          label={t("whatIf.fba")}
          placeholder={changes.fba?.length ? undefined : t("whatIf.none")}
          clearable
          searchable
          limit={50}
          data={levers.skus.map(lever)}
          value={changes.fba ?? []}
          onChange={(fba) => set({ fba: many(fba) })}
        />
        <Select
          label={t("whatIf.from")}
          placeholder={t("whatIf.none")}
          clearable
          data={levers.carriers.map(lever)}
          value={changes.from ?? null}
          onChange={(from) => set({ from: from ?? undefined })}
        />
        <Select
          label={t("whatIf.to")}
          placeholder={t("whatIf.none")}
          clearable
          disabled={!changes.from}
          data={levers.carriers.filter((one) => one.name !== changes.from).map(lever)}
          value={changes.to ?? null}
          onChange={(to) => set({ to: to ?? undefined })}
        />
        <Select
          label={t("whatIf.cutOff")}
          placeholder={t("whatIf.none")}
          clearable
          data={HOURS.map((hour) => ({ value: String(hour), label: t("gather.hour", { hour }) }))}
          value={changes.cutOff === undefined ? null : String(changes.cutOff)}
          onChange={(hour) => set({ cutOff: hour === null ? undefined : Number(hour) })}
        />
      </div>
      {changed && answer.error && (
        <Failure error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {changed && answer.data && <WhatIfAnswer answer={answer.data} thresholdBp={thresholdBp} />}
    </Panel>
  );
}
