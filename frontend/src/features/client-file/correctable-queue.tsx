import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { endOfDay } from "~/shared/lib/deadline";
import { useFormats } from "~/shared/lib/use-formats";
import { useProblemTitle } from "~/shared/lib/use-problem-title";
import { Deadline } from "~/shared/ui/deadline";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import table from "~/shared/ui/table.module.css";
import classes from "./client.module.css";
import { correctableQuery } from "./health";

type Props = { client: string; market: { id: string; marketplace: string } };

/** Packages whose number can still be put right, today. */
export function CorrectableQueue({ client, market }: Props) {
  const { t } = useTranslation("clientFile");
  const { data, error, refetch } = useQuery(correctableQuery(client, market.id));
  const all = (
    <Link
      to="/clients/$client/packages"
      params={{ client }}
      search={{ market: market.marketplace, correctable: true }}
    >
      {t("allCorrectable")}
    </Link>
  );
  return (
    <Panel
      title={t("correctable")}
      hint={t("correctableHint")}
      aside={data?.nodes.length ? all : undefined}
      flush
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={4} />
      ) : data.nodes.length === 0 ? (
        <p className="panel-words">{t("noneCorrectable")}</p>
      ) : (
        <Queue rows={data.nodes} client={client} market={market.marketplace} />
      )}
    </Panel>
  );
}

type Row = {
  orderId: string;
  trackingNumber: string;
  carrier: string;
  date: string;
  fixBy: string | null;
  defects: { code: string; title: string }[];
};

function Queue({ rows, client, market }: { rows: Row[]; client: string; market: string }) {
  const { t } = useTranslation("clientFile");
  const formats = useFormats();
  const titleOf = useProblemTitle();
  return (
    <div className={table.scroll}>
      <table className={table.plain}>
        <thead>
          <tr>
            <th scope="col">{t("order")}</th>
            <th scope="col" data-wide>
              {t("day")}
            </th>
            <th scope="col" data-wide>
              {t("wrong")}
            </th>
            <th scope="col" data-numeric>
              {t("until")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.orderId} ${row.trackingNumber}`}>
              <th scope="row" className={classes.package}>
                <Link
                  to="/clients/$client/packages"
                  params={{ client }}
                  search={{
                    market,
                    correctable: true,
                    open: `${row.orderId} ${row.trackingNumber}`,
                  }}
                >
                  {row.orderId}
                </Link>
                <small className={classes.mono}>{row.trackingNumber}</small>
                <small data-narrow>{row.defects.map(titleOf).join(", ")}</small>
              </th>
              <td data-wide>{formats.day(row.date)}</td>
              <td data-wide>{row.defects.map(titleOf).join(", ")}</td>
              <td data-numeric>{row.fixBy ? <Deadline dueAt={endOfDay(row.fixBy)} /> : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
