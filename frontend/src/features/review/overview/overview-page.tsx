import IconReportAnalytics from "@tabler/icons-react/dist/esm/icons/IconReportAnalytics.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ReviewIncidents } from "~/features/incidents/review-incidents";
import { Empty } from "~/shared/ui/states";
import type { Changes } from "../what-if/changes";
import { WhatIfPanel } from "../what-if/what-if-panel";
import { AlsoKnown } from "./also-known";
import { Coverage } from "./coverage";
import { Exposure } from "./exposure";
import { FixFirst } from "./fix-first";
import { Gathering } from "./gathering";
import { overviewQuery } from "./overview";
import classes from "./overview.module.css";
import { Safe } from "./safe";
import { Where } from "./where";
import { Why } from "./why";

type Props = { id: string; changes: Changes; onChanges: (changes: Changes) => void };

/** The answers in the order of the questions: safe? where? why? what first? */
export function OverviewPage({ id, changes, onChanges }: Props) {
  const { t } = useTranslation("review");
  const { data: review } = useSuspenseQuery(overviewQuery(id));
  const { latest } = review;
  if (!latest) {
    return (
      <Empty icon={IconReportAnalytics} title={t("empty.title")}>
        {t("empty.hint")}
      </Empty>
    );
  }
  return (
    <div className={classes.page}>
      <Safe review={review} findings={latest} />
      <Where id={id} findings={latest} />
      <Why id={id} findings={latest} />
      <div className={classes.two}>
        <FixFirst findings={latest} />
        <Gathering id={id} findings={latest} />
      </div>
      <WhatIfPanel
        id={id}
        thresholdBp={latest.rulebook.thresholdBp}
        changes={changes}
        onChanges={onChanges}
      />
      <Exposure findings={latest} />
      <AlsoKnown findings={latest} />
      <ReviewIncidents review={id} />
      <Coverage findings={latest} />
    </div>
  );
}
