import { SegmentedControl } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { PageHeader } from "~/shared/ui/page-header";
import { TabLinks } from "~/shared/ui/tab-links";
import { AddMarket } from "./add-market";
import { clientQuery, useLiveClient } from "./client";
import { ClientMenu } from "./client-menu";

const TABS = [
  { name: "overview", to: "/clients/$client" },
  { name: "packages", to: "/clients/$client/packages" },
  { name: "amazon", to: "/clients/$client/amazon" },
  { name: "uploads", to: "/clients/$client/uploads" },
  { name: "reviews", to: "/clients/$client/reviews" },
  { name: "rules", to: "/clients/$client/rules" },
  { name: "people", to: "/clients/$client/people" },
] as const;

type Props = { id: string; market: string | undefined; onMarket: (market: string) => void };

/** A client: one marketplace at a time, and the pages about it. */
export function ClientPage({ id, market, onMarket }: Props) {
  const { t } = useTranslation("clientFile");
  const { t: common } = useTranslation();
  const formats = useFormats();
  const { data: client } = useSuspenseQuery(clientQuery(id));
  useLiveClient(id);
  const { markets } = client;
  const shown = markets.find((one) => one.marketplace === market) ?? markets[0];
  return (
    <>
      <PageHeader
        title={client.name}
        above={<Link to="/clients">{common("nav.clients")}</Link>}
        actions={
          <>
            {markets.length > 1 && (
              <SegmentedControl
                aria-label={t("market")}
                value={shown?.marketplace ?? ""}
                onChange={onMarket}
                data={markets.map((one) => one.marketplace)}
              />
            )}
            <ClientMenu client={client} />
          </>
        }
      >
        {markets.length === 1 && <span>{t("amazon", { market: shown?.marketplace })}</span>}
        {client.amazonSellerId && <span>{client.amazonSellerId}</span>}
        {client.eraseAfter && (
          <span>{t("archived", { moment: formats.moment(client.eraseAfter) })}</span>
        )}
        {client.notes && <span>{client.notes}</span>}
      </PageHeader>
      <TabLinks
        label={t("tabs.label")}
        tabs={TABS.map(({ name, to }) => ({
          label: t(`tabs.${name}`),
          link: { to, params: { client: id }, search: { market: shown?.marketplace } },
          exact: name === "overview",
        }))}
      />
      {shown ? <Outlet /> : <AddMarket client={id} />}
    </>
  );
}
