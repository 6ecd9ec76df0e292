import IconFileText from "@tabler/icons-react/dist/esm/icons/IconFileText.mjs";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/shared/ui/page-header";
import { Panel } from "~/shared/ui/panel";
import { Empty } from "~/shared/ui/states";
import { useAccount } from "./accounts";
import { type ClientCase, planQuery, useCases } from "./cases";
import classes from "./client.module.css";
import { FileLinks } from "./file-links";
import { NoAccount } from "./home-page";

/** The forms in which the server hands out a plan. */
const FORMS = ["pdf", "html"] as const;

/** What can be taken away: plans, and the files that were added to them. */
export function DocumentsPage() {
  const { t } = useTranslation("client");
  const account = useAccount();
  if (!account) return <NoAccount />;
  return (
    <>
      <PageHeader title={t("documents.title")}>{t("documents.hint")}</PageHeader>
      <Documents key={account.id} account={account.id} />
    </>
  );
}

function Documents({ account }: { account: string }) {
  const { t } = useTranslation("client");
  const { cases } = useCases(account, undefined);
  const plans = useSuspenseQueries({ queries: cases.map(({ id }) => planQuery(id)) });
  const written = cases.flatMap((one, at) => {
    const plan = plans[at]?.data.plan ?? [];
    return plan.length > 0 ? [{ one, files: plan.flatMap(({ files }) => files) }] : [];
  });
  if (written.length === 0) {
    return (
      <Empty icon={IconFileText} title={t("documents.none")}>
        {t("documents.noneHint")}
      </Empty>
    );
  }
  return (
    <div className={classes.stack}>
      {written.map(({ one, files }) => (
        <Panel key={one.id} title={one.title}>
          <PlanLinks review={one} />
          {files.length > 0 && <h3 className={classes.small}>{t("documents.files")}</h3>}
          <FileLinks files={files} />
        </Panel>
      ))}
    </div>
  );
}

function PlanLinks({ review }: { review: ClientCase }) {
  const { t } = useTranslation("client");
  return (
    <ul className={classes.fileLinks}>
      {FORMS.map((form) => (
        <li key={form}>
          <a
            href={`/reviews/${review.id}/plan.${form}`}
            {...(form === "pdf" ? { download: true } : { target: "_blank", rel: "noreferrer" })}
          >
            <IconFileText size={16} aria-hidden />
            <span>{t(`documents.plan.${form}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
