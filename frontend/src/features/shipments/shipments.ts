import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { ShipmentFilter, ShipmentRowFragment } from "~/gql/graphql";
import { request } from "~/shared/api/request";

const Shipments = graphql(`
  query Shipments($market: ID!, $after: String, $filter: ShipmentFilter) {
    market(id: $market) {
      id
      shipments(first: 50, after: $after, filter: $filter) {
        nodes { ...ShipmentRow }
        pageInfo { endCursor hasNextPage }
      }
    }
  }

  fragment ShipmentRow on Shipment {
    orderId trackingNumber carrier warehouse date verdict categories correctable fixBy
    defects { code title }
    risks { code title }
  }
`);

const Shipment = graphql(`
  query Shipment($market: ID!, $orderId: String!, $trackingNumber: String!) {
    shipment(market: $market, orderId: $orderId, trackingNumber: $trackingNumber) {
      shipment { ...ShipmentRow notAssessed { code title } }
      origin scanPlace shipMethod
      items { sku category }
      suggestions { number change }
      findings { effect evidence reason problem { code title } }
      timeline { at kind }
    }
  }
`);

export type ShipmentRow = ShipmentRowFragment;

export const shipmentsQuery = (market: string, filter: ShipmentFilter, after?: string) =>
  queryOptions({
    queryKey: ["shipments", market, filter, after],
    queryFn: async ({ signal }) =>
      (await request(Shipments, { market, filter, after: after ?? null }, { signal })).market
        .shipments,
    placeholderData: keepPreviousData,
  });

export const shipmentQuery = (market: string, orderId: string, trackingNumber: string) =>
  queryOptions({
    queryKey: ["shipment", market, orderId, trackingNumber],
    queryFn: async ({ signal }) =>
      (await request(Shipment, { market, orderId, trackingNumber }, { signal })).shipment,
  });
