import { queryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { CarrierEntry, LocationEntry } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { clientKey, useRereadClient } from "./client";

const Rules = graphql(`
  query MarketRules($market: ID!, $marketplace: String!) {
    market(id: $market) {
      id rulebook rulesChangedAt
      locations { name country state city postalCode validFrom validTo }
      approvedCarriers { name validFrom validTo }
      watchRules { category thresholdBp marginBp }
      standings { category }
    }
    listedCarriers(marketplace: $marketplace) { names note asOf source complete }
    rulebooks { code title marketplaces thresholdBp perCategory windowDays version }
  }
`);

const SetLocations = graphql(`
  mutation SetLocations($input: SetLocationsInput!) {
    setLocations(input: $input) { market { id } userErrors { field message code } }
  }
`);

const SetCarriers = graphql(`
  mutation SetCarriers($input: SetCarriersInput!) {
    setCarriers(input: $input) { market { id } userErrors { field message code } }
  }
`);

const ChooseRulebook = graphql(`
  mutation ChooseRulebook($input: ChooseRulebookInput!) {
    chooseRulebook(input: $input) { market { id } userErrors { field message code } }
  }
`);

export const rulesQuery = (client: string, market: { id: string; marketplace: string }) =>
  queryOptions({
    queryKey: [...clientKey(client), "rules", market.id],
    queryFn: ({ signal }) =>
      request(Rules, { market: market.id, marketplace: market.marketplace }, { signal }),
  });

export type Rules = Awaited<ReturnType<NonNullable<ReturnType<typeof rulesQuery>["queryFn"]>>>;

export function useSetLocations(client: string, market: string) {
  return useMutation({
    mutationFn: async (locations: LocationEntry[]) =>
      accepted((await request(SetLocations, { input: { market, locations } })).setLocations),
    onSettled: useRereadClient(client),
  });
}

export function useSetCarriers(client: string, market: string) {
  return useMutation({
    mutationFn: async (carriers: CarrierEntry[]) =>
      accepted((await request(SetCarriers, { input: { market, carriers } })).setCarriers),
    onSettled: useRereadClient(client),
  });
}

export function useChooseRulebook(client: string, market: string) {
  return useMutation({
    mutationFn: async (rulebook: string) =>
      accepted((await request(ChooseRulebook, { input: { market, rulebook } })).chooseRulebook),
    onSettled: useRereadClient(client),
  });
}
