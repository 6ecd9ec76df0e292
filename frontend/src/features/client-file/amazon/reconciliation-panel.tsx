import { Button } from "@mantine/core";
import IconFileDownload from "@tabler/icons-react/dist/esm/icons/IconFileDownload.mjs";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { type AmazonSearch, type Reconciliation, reconciliationQuery } from "./amazon";
import classes from "./amazon.module.css";
import type { Part } from "./amazon-page";
import { DifferenceTable } from "./difference-table";
import { ReasonTable } from "./reason-table";

/** Our verdicts beside Amazon's list of invalid packages: totals that add up, and every difference. */
export function ReconciliationPanel(part: Part) {
  const { t } = useTranslation("amazon");
  const { client, market, search, onSearch } = part;
  const { data, error, refetch } = useQuery(reconciliationQuery(client, market.id));
  const filter = (change: AmazonSearch) =>
    onSearch({ ...search, after: undefined, open: undefined, ...change });
  return (
    <Panel
      title={t("reconciliation")}
      hint={data ? <Compared found={data} /> : t("reconciliationHint")}
      aside={
        data && (
          <Button
            component="a"
            href={data.differencesUrl}
            download
            variant="default"
            leftSection={<IconFileDownload size={16} aria-hidden />}
          >
            {t("download")}
          </Button>
        )
      }
      flush
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <ListSkeleton rows={6} />
      ) : data === null ? (
        <p className="panel-words">
          {t("noList")}{" "}
          <Link
            to="/clients/$client/uploads"
            params={{ client }}
            search={{ market: market.marketplace }}
          >
            {t("upload")}
          </Link>
        </p>
      ) : (
        <>
          <div className={classes.two}>
            <Totals found={data} onSide={(side) => filter({ side, reason: undefined })} />
            <ReasonTable found={data} search={search} onFilter={filter} />
          </div>
          <DifferenceTable {...part} onFilter={filter} />
        </>
      )}
    </Panel>
  );
}

function Compared({ found }: { found: Reconciliation }) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  const { windowStart, windowEnd, windowFrom, listReadAt, amazonsRulebook } = found;
  const from = formats.day(windowStart);
  const to = formats.dayOfYear(windowEnd);
  return (
    <>
      {t(`windowFrom.${windowFrom}`, { from, to })}{" "}
      {t("listRead", { moment: formats.moment(listReadAt) })}
      {amazonsRulebook === null && ` ${t("noRulebook")}`}
    </>
  );
}

type TotalsProps = { found: Reconciliation; onSide: (side: "AMAZON" | "OURS") => void };

function Totals({ found, onSide }: TotalsProps) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  const { all, ours, listed, agreedValid, agreedInvalid, agreedUncounted, reasons } = found;
  const onlyAmazon = reasons.reduce((sum, one) => sum + one.onlyAmazon, 0);
  const onlyOurs = reasons.reduce((sum, one) => sum + one.onlyOurs, 0);
  const side = (name: "AMAZON" | "OURS") => (
    <button type="button" className={classes.choice} onClick={() => onSide(name)}>
      {t(`only.${name}`)}
    </button>
  );
  const lines = [
    { key: "valid", what: t("agreed.valid"), packages: agreedValid },
    { key: "invalid", what: t("agreed.invalid"), packages: agreedInvalid },
    { key: "uncounted", what: t("agreed.uncounted"), packages: agreedUncounted },
    { key: "amazon", what: side("AMAZON"), packages: onlyAmazon },
    { key: "ours", what: side("OURS"), packages: onlyOurs },
  ];
  return (
    <table className={classes.totals} aria-label={t("totals")}>
      <tbody>
        {lines.map(({ key, what, packages }) => (
          <tr key={key}>
            <th scope="row">{what}</th>
            <td>{formats.count(packages)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {t("all")}
            <small>
              {t("allHint", { ours: formats.count(ours), listed: formats.count(listed) })}
            </small>
          </th>
          <td>{formats.count(all)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
