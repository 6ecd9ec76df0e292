import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { type AmazonSearch, REASONS, type Reconciliation, SIDES } from "./amazon";
import classes from "./amazon.module.css";

type Props = {
  found: Reconciliation;
  search: AmazonSearch;
  onFilter: (change: AmazonSearch) => void;
};

/** Why packages differ, and how many; a reason or a number of it filters the list below. */
export function ReasonTable({ found, search, onFilter }: Props) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  const counts = REASONS.flatMap((reason) => found.reasons.filter((one) => one.reason === reason));
  if (counts.length === 0) return <p className="panel-words">{t("nothingDiffers")}</p>;
  return (
    <table className={classes.totals} aria-label={t("reasons")}>
      <thead>
        <tr>
          <th scope="col">{t("why")}</th>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {t(`side.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map(({ reason, onlyAmazon, onlyOurs }) => (
          <tr key={reason} data-chosen={search.reason === reason || undefined}>
            <th scope="row">
              <button
                type="button"
                className={classes.choice}
                onClick={() => onFilter({ reason, side: undefined })}
              >
                {t(`reason.${reason}`)}
              </button>
            </th>
            {SIDES.map((side) => {
              const packages = side === "AMAZON" ? onlyAmazon : onlyOurs;
              return (
                <td key={side}>
                  {packages === 0 ? (
                    formats.count(0)
                  ) : (
                    <button
                      type="button"
                      className={classes.choice}
                      aria-label={`${t(`reason.${reason}`)}, ${t(`side.${side}`)}: ${packages}`}
                      onClick={() => onFilter({ reason, side })}
                    >
                      {formats.count(packages)}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
