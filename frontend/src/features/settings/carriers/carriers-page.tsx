import { Anchor, Select, TextInput } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import classes from "../settings.module.css";

const ListedCarriers = graphql(`
  query ListedCarriers($marketplace: String!) {
    listedCarriers(marketplace: $marketplace) { names complete asOf source note }
  }
`);

const MARKETPLACES = ["US", "UK", "DE", "FR", "IT", "ES", "CA", "JP"] as const;
export type Marketplace = (typeof MARKETPLACES)[number];
export const isMarketplace = (code: unknown): code is Marketplace =>
  MARKETPLACES.some((known) => known === code);

const carriersQuery = (marketplace: string) =>
  queryOptions({
    queryKey: ["listed-carriers", marketplace],
    queryFn: async ({ signal }) =>
      (await request(ListedCarriers, { marketplace }, { signal })).listedCarriers,
    staleTime: Number.POSITIVE_INFINITY,
  });

type Props = { marketplace: Marketplace; onMarketplace: (code: Marketplace) => void };

/** The carriers that Amazon lists for a marketplace. What an account may use is said at the client. */
export function CarriersPage({ marketplace, onMarketplace }: Props) {
  const { t } = useTranslation("settings");
  const { t: client } = useTranslation("client");
  return (
    <Panel title={t("carriers.title")} hint={t("carriers.hint")}>
      <div className={classes.stack}>
        <Select
          label={client("upload.market")}
          maw="20rem"
          data={MARKETPLACES.map((value) => ({ value, label: client(`marketplace.${value}`) }))}
          value={marketplace}
          onChange={(code) => isMarketplace(code) && onMarketplace(code)}
        />
        <Carriers key={marketplace} marketplace={marketplace} />
      </div>
    </Panel>
  );
}

function Carriers({ marketplace }: { marketplace: Marketplace }) {
  const { t } = useTranslation("settings");
  const { data, error, isPending, refetch } = useQuery(carriersQuery(marketplace));
  const [wanted, setWanted] = useState("");
  if (isPending) return <ListSkeleton rows={4} />;
  if (error) return <Failure error={error} onRetry={refetch} />;
  const found = data.names.filter((name) => name.toLowerCase().includes(wanted.toLowerCase()));
  return (
    <>
      <p className={classes.dimmed}>
        {t(data.complete ? "carriers.complete" : "carriers.incomplete", { asOf: data.asOf })}
      </p>
      {data.source.startsWith("http") ? (
        <Anchor href={data.source} target="_blank" rel="noreferrer">
          {t("carriers.source")}
        </Anchor>
      ) : (
        <p className={classes.dimmed}>{data.source}</p>
      )}
      {data.note && <p className={classes.dimmed}>{data.note}</p>}
      {data.names.length > 0 && (
        <TextInput
          label={t("carriers.search")}
          maw="20rem"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <ul className={classes.columnsOfWords} aria-label={t("carriers.title")}>
        {found.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.dimmed}>{t("carriers.none")}</p>}
    </>
  );
}
