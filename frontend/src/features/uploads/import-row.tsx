import { Anchor, Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { toastFailure } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import { ImportStateBadge } from "./import-badge";
import { isOpen, shareOf } from "./import-state";
import { type ImportShown, useCancelImport, useImportProgress } from "./imports";
import { RowsSetAside } from "./rows-set-aside";
import classes from "./uploads.module.css";

type Props = { market: string; shown: ImportShown; mayCancel: boolean };

/** Reports that were sent together: how far they are, then what came of them. */
export function ImportRow({ market, shown, mayCancel }: Props) {
  const { t } = useTranslation("uploads");
  const formats = useFormats();
  const words = useWords();
  const cancel = useCancelImport(market);
  useImportProgress(market, shown);
  const open = isOpen(shown);
  const stop = () => cancel.mutate(shown.id, { onError: (error) => toastFailure(words(error)) });
  return (
    <li className={classes.import}>
      <div className={classes.head}>
        <span className={classes.files}>
          {formats.list(shown.files.map(({ fileName }) => fileName))}
        </span>
        <ImportStateBadge state={shown.state} />
      </div>
      {open ? <Progress shown={shown} /> : <Result shown={shown} />}
      <div className={classes.links}>
        <span className={classes.when}>
          <When at={shown.finishedAt ?? shown.createdAt} />
        </span>
        {open && mayCancel && (
          <Button variant="subtle" size="compact-sm" loading={cancel.isPending} onClick={stop}>
            {t("stop")}
          </Button>
        )}
      </div>
    </li>
  );
}

function Progress({ shown }: { shown: ImportShown }) {
  const { t } = useTranslation("uploads");
  const formats = useFormats();
  const share = shareOf(shown);
  const values = {
    share: formats.rate(Math.floor(share * 100) * 100),
    done: formats.count(shown.packagesStored),
    total: formats.count(shown.packagesTotal),
  };
  return (
    <div role="status">
      <progress className={classes.bar} max={1} value={share} aria-label={t("reading")} />
      <span className={classes.word}>
        {t(`progress.${shown.state as "QUEUED" | "READING" | "STORING"}`, values)}
      </span>
    </div>
  );
}

function Result({ shown }: { shown: ImportShown }) {
  const { t } = useTranslation("uploads");
  const formats = useFormats();
  const [opened, rows] = useDisclosure();
  const { summary, failure, quarantineUrl } = shown;
  if (failure) {
    return (
      <>
        <p className={classes.word} data-tone="bad">
          {t("failed", { why: failure })}
        </p>
        <p className={classes.word}>{t("failedHint")}</p>
      </>
    );
  }
  if (!summary) return null;
  const notes = [
    summary.notSellerFulfilled > 0 &&
      t("notMeasured", {
        count: summary.notSellerFulfilled,
        rows: formats.count(summary.notSellerFulfilled),
      }),
    ...summary.warnings,
  ].filter((note) => note !== false);
  return (
    <>
      <p className={classes.result}>
        {summary.packages === 0 && summary.quarantined === 0
          ? t("noPackages")
          : t("packages", { count: summary.packages, packages: formats.count(summary.packages) })}
        {summary.quarantined > 0 &&
          `, ${t("setAside", {
            count: summary.quarantined,
            rows: formats.count(summary.quarantined),
          })}`}
      </p>
      {notes.length > 0 && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {summary.quarantined > 0 && (
        <div className={classes.links}>
          <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={rows.toggle}>
            {t(opened ? "hideRows" : "showRows")}
          </Button>
          {quarantineUrl && (
            <Anchor href={new URL(quarantineUrl, window.location.origin).pathname} download>
              {t("download")}
            </Anchor>
          )}
        </div>
      )}
      {opened && <RowsSetAside id={shown.id} />}
    </>
  );
}
