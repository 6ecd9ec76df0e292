import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { graphql } from "~/gql";
import type { AmazonMetric } from "~/gql/enums";
import type {
  AmazonFigureShownFragment,
  CarrierFaultsQuery,
  ReconciliationDifferencesQuery,
  ReconciliationQuery,
} from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { clientKey } from "../client";

const Figures = graphql(`
  query AmazonFigures($market: ID!, $metric: AmazonMetric!) {
    market(id: $market) {
      id
      amazonStanding { standing day readAt }
      amazonFigures(first: 60, metric: $metric) {
        nodes { ...AmazonFigureShown }
        pageInfo { hasNextPage }
      }
    }
  }

  fragment AmazonFigureShown on AmazonFigure {
    day firstDay part total rateMillionths targetMillionths condition status readAt
  }
`);

const Reconciled = graphql(`
  query Reconciliation($market: ID!) {
    market(id: $market) {
      id
      reconciliation {
        windowStart windowEnd windowFrom listReadAt amazonsRulebook
        all ours listed agreedValid agreedInvalid agreedUncounted differencesUrl
        reasons { reason onlyAmazon onlyOurs }
        figure { ...AmazonFigureShown }
      }
    }
  }
`);

const Differences = graphql(`
  query ReconciliationDifferences(
    $market: ID!
    $after: String
    $side: ReconciliationSide
    $reason: ReconciliationReason
  ) {
    market(id: $market) {
      id
      reconciliation {
        differences(first: 20, after: $after, side: $side, reason: $reason) {
          nodes {
            orderId trackingNumber carrier day listedDay category side reason
            scanned listedScanned listedDelivery
          }
          pageInfo { endCursor hasNextPage }
        }
      }
    }
  }
`);

const Faults = graphql(`
  query CarrierFaults($market: ID!) {
    market(id: $market) {
      id
      carrierFaults(first: 50) {
        nodes { code name method kind packages lastDay silentDrop send { code name method } }
        pageInfo { hasNextPage }
      }
    }
  }
`);

export type Figure = AmazonFigureShownFragment;
export type Reconciliation = NonNullable<ReconciliationQuery["market"]["reconciliation"]>;
export type Difference = NonNullable<
  ReconciliationDifferencesQuery["market"]["reconciliation"]
>["differences"]["nodes"][number];
export type CarrierFault = CarrierFaultsQuery["market"]["carrierFaults"]["nodes"][number];

/** All metrics, those of shipping first. */
export const METRICS = [
  "VALID_TRACKING",
  "ON_TIME_DELIVERY",
  "UNIT_ON_TIME_DELIVERY",
  "LATE_SHIPMENT",
  "CANCELLATION",
  "ORDER_DEFECTS_SELLER",
  "ORDER_DEFECTS_AMAZON",
  "INVOICE_DEFECTS",
  "HEALTH_RATING",
  "LISTING_POLICY",
  "AUTHENTICITY",
  "PRODUCT_CONDITION",
  "PRODUCT_SAFETY",
  "INTELLECTUAL_PROPERTY",
  "RESTRICTED_PRODUCTS",
  "SUSPECTED_INTELLECTUAL_PROPERTY",
  "FOOD_SAFETY",
  "CUSTOMER_REVIEWS",
  "OTHER_POLICY",
  "DOCUMENT_REQUESTS",
  "POLICY_WARNINGS",
] as const satisfies AmazonMetric[];

export const SIDES = ["AMAZON", "OURS"] as const;

/** In the order in which they are looked for. */
export const REASONS = [
  "NOT_REPORTED",
  "WINDOW_EDGE",
  "EXEMPT",
  "LATE_EDIT",
  "RULES_DIFFER",
  "CARRIER_NOT_INTEGRATED",
  "SCANS_DIFFER",
  "PENDING",
  "UNKNOWN",
] as const;

/** What cannot be read in an address is left out, not refused. */
const lenient = <const S extends v.GenericSchema>(schema: S) =>
  v.optional(v.fallback(v.optional(schema), undefined));

/** How Amazon's view is looked at, as an address has it. */
export const amazonSearch = v.object({
  metric: lenient(v.picklist(METRICS)),
  side: lenient(v.picklist(SIDES)),
  reason: lenient(v.picklist(REASONS)),
  after: lenient(v.string()),
  open: lenient(v.string()),
});

export type AmazonSearch = v.InferOutput<typeof amazonSearch>;

const amazonKey = (client: string, market: string) =>
  [...clientKey(client), "amazon", market] as const;

export const figuresQuery = (client: string, market: string, metric: AmazonMetric) =>
  queryOptions({
    queryKey: [...amazonKey(client, market), "figures", metric],
    queryFn: async ({ signal }) => (await request(Figures, { market, metric }, { signal })).market,
    placeholderData: keepPreviousData,
  });

export const reconciliationQuery = (client: string, market: string) =>
  queryOptions({
    queryKey: [...amazonKey(client, market), "reconciliation"],
    queryFn: async ({ signal }) =>
      (await request(Reconciled, { market }, { signal })).market.reconciliation,
  });

export const differencesQuery = (client: string, market: string, search: AmazonSearch) => {
  const { side = null, reason = null, after = null } = search;
  return queryOptions({
    queryKey: [...amazonKey(client, market), "differences", side, reason, after],
    queryFn: async ({ signal }) => {
      const variables = { market, side, reason, after };
      return (await request(Differences, variables, { signal })).market.reconciliation?.differences;
    },
    placeholderData: keepPreviousData,
  });
};

export const carrierFaultsQuery = (client: string, market: string) =>
  queryOptions({
    queryKey: [...amazonKey(client, market), "carriers"],
    queryFn: async ({ signal }) =>
      (await request(Faults, { market }, { signal })).market.carrierFaults,
  });

/** Basis points of millionths. */
export const basisPoints = (millionths: number | null) =>
  millionths === null ? null : Math.floor(millionths / 100);
