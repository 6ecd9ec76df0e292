import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import type { PlanAction } from "./plan";
import classes from "./plan.module.css";

/** How it is done, when it is done, and the figures that call for it. */
export function ActionDetails({ action }: { action: PlanAction }) {
  const { t } = useTranslation("plan");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  const { detail, doneWhen, evidence, causes, note, files, settledAt, settledBy } = action;
  const settledWords =
    settledAt &&
    t("settled", { name: settledBy?.name ?? t("somebody"), moment: formats.moment(settledAt) });
  const parts: [string, string | null][] = [
    [t("how"), detail],
    [t("doneWhen"), doneWhen],
    [t("against"), causes.map(titleOf).join(", ")],
    [t("settledHead"), [settledWords, note].filter(Boolean).join(": ") || null],
  ];
  return (
    <dl className={classes.details}>
      {parts.map(
        ([name, words]) =>
          words && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
      {evidence.length > 0 && (
        <div>
          <dt>{t("evidence")}</dt>
          <dd>
            <ul>
              {evidence.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {files.length > 0 && (
        <div>
          <dt>{t("files")}</dt>
          <dd>
            {files.map(({ id, fileName, size }) => (
              <a key={id} href={`/uploads/${id}/content`} download>
                <IconPaperclip size={14} aria-hidden /> {fileName} ({formats.bytes(size)})
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
