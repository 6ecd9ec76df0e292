import { useTranslation } from "react-i18next";
import { FeedPanel } from "~/features/feeds/feed-panel";
import { useMay } from "~/features/session/session";
import { ImportList } from "~/features/uploads/import-list";
import { ReportUpload } from "~/features/uploads/report-upload";
import { Panel } from "~/shared/ui/panel";
import classes from "./client.module.css";
import { useMarket } from "./use-market";

/** Reports on their way in, and what came of them. */
export function ClientUploads({ id, market: wanted }: { id: string; market: string | undefined }) {
  const { t } = useTranslation("clientFile");
  const may = useMay();
  const market = useMarket(id, wanted);
  return (
    <div className={classes.stack}>
      {may("upload") && <ReportUpload key={market.id} account={id} market={market.id} />}
      <Panel title={t("uploads")} flush>
        <ImportList key={market.id} market={market.id} mayCancel={may("cancel_import")} />
      </Panel>
      {may("manage_carrier_feeds") && <FeedPanel account={id} />}
    </div>
  );
}
