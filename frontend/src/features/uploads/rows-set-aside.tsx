import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { rowsSetAsideQuery } from "./imports";
import classes from "./uploads.module.css";

/** The first rows that could not be read, with the reason; the file has all of them. */
export function RowsSetAside({ id }: { id: string }) {
  const { t } = useTranslation("uploads");
  const { data, error, isPending, refetch } = useQuery(rowsSetAsideQuery(id));
  if (isPending) return <ListSkeleton rows={3} />;
  if (error) return <Failure error={error} onRetry={refetch} />;
  const more = data.totalCount - data.nodes.length;
  return (
    <div className={classes.aside}>
      <table className={classes.rows} aria-label={t("rows.label")}>
        <thead>
          <tr>
            <th scope="col">{t("rows.line")}</th>
            <th scope="col">{t("rows.column")}</th>
            <th scope="col">{t("rows.value")}</th>
            <th scope="col">{t("rows.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {data.nodes.map((row) => (
            <tr key={`${row.source} ${row.line} ${row.column}`}>
              <td>{row.line}</td>
              <td>{row.column}</td>
              <td>{row.value}</td>
              <td>{row.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={classes.word}>{t("rows.more", { count: more })}</p>}
    </div>
  );
}
