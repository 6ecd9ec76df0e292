import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import table from "~/shared/ui/table.module.css";
import { type CarrierFault, carrierFaultsQuery } from "./amazon";
import classes from "./amazon.module.css";

type Props = { client: string; market: { id: string } };

/** Carriers as they were sent, where Amazon has them under other names or not at all. */
export function CarrierFaults({ client, market }: Props) {
  const { t } = useTranslation("amazon");
  const { data, error, refetch } = useQuery(carrierFaultsQuery(client, market.id));
  return (
    <Panel title={t("carriers")} hint={t("carriersHint")} flush>
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={3} />
      ) : data.nodes.length === 0 ? (
        <p className="panel-words">{t("noFaults")}</p>
      ) : (
        <FaultTable faults={data.nodes} />
      )}
      {data?.pageInfo.hasNextPage && <p className="panel-words">{t("moreFaults")}</p>}
    </Panel>
  );
}

/** A carrier as it is typed: code, name, method. */
const written = ({ code, name, method }: { code: string; name: string; method: string }) =>
  [code, name, method].filter(Boolean).join(" · ");

function FaultTable({ faults }: { faults: CarrierFault[] }) {
  const { t } = useTranslation("amazon");
  const formats = useFormats();
  return (
    <div className={table.scroll}>
      <table className={table.plain} aria-label={t("carriers")}>
        <thead>
          <tr>
            <th scope="col">{t("sent")}</th>
            <th scope="col">{t("wrong")}</th>
            <th scope="col" data-wide>
              {t("send")}
            </th>
            <th scope="col" data-numeric>
              {t("packages")}
            </th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={`${fault.kind} ${written(fault)}`}>
              <th scope="row" className={classes.written}>
                {written(fault) || t("blank")}
                <small data-narrow>{t("instead", { carriers: instead(fault) || "–" })}</small>
              </th>
              <td>
                {t(`fault.${fault.kind}`)}
                {fault.silentDrop && (
                  <div>
                    <Badge tone="bad" icon={IconAlertTriangle}>
                      {t("dropped")}
                    </Badge>
                  </div>
                )}
              </td>
              <td data-wide>{instead(fault) || "–"}</td>
              <td data-numeric>
                {formats.count(fault.packages)}
                <div>
                  <small>{t("until", { day: formats.day(fault.lastDay) })}</small>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const instead = ({ send }: CarrierFault) => send.map(written).join(", ");
