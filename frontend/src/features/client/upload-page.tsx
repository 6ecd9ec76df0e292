import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { ImportList } from "~/features/uploads/import-list";
import { ReportUpload } from "~/features/uploads/report-upload";
import { PageHeader } from "~/shared/ui/page-header";
import { Panel } from "~/shared/ui/panel";
import { useAccount } from "./accounts";
import classes from "./client.module.css";
import { NoAccount } from "./home-page";
import { useMarketplaceName } from "./marketplace";

type Props = { market: string | undefined; onMarket: (id: string) => void };

/** Where the client sends reports and sees what came of them. */
export function UploadPage({ market: wanted, onMarket }: Props) {
  const { t } = useTranslation("client");
  const may = useMay();
  const name = useMarketplaceName();
  const account = useAccount();
  if (!account) return <NoAccount />;
  const { markets } = account;
  const market = markets.find(({ id }) => id === wanted) ?? markets[0];
  return (
    <>
      <PageHeader title={t("upload.title")}>{t("upload.hint")}</PageHeader>
      {!market && <p className={classes.dimmed}>{t("upload.noMarket")}</p>}
      {market && (
        <div className={classes.stack}>
          {markets.length > 1 && (
            <Select
              label={t("upload.market")}
              data={markets.map(({ id, marketplace }) => ({
                value: id,
                label: name(marketplace),
              }))}
              value={market.id}
              onChange={(id) => id && onMarket(id)}
            />
          )}
          <ReportUpload key={market.id} account={account.id} market={market.id} />
          <Panel title={t("upload.list")} flush>
            <ImportList key={market.id} market={market.id} mayCancel={may("cancel_import")} />
          </Panel>
        </div>
      )}
    </>
  );
}
