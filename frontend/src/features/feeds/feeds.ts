import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { CarrierVendor } from "~/gql/enums";
import type { CarrierFeedsQuery, CreateCarrierFeedInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Feeds = graphql(`
  query CarrierFeeds($account: ID!) {
    carrierFeeds(account: $account, first: 100) {
      nodes {
        id name vendor url events lastEventAt failures lastFailure lastFailureAt
        overlapUntil removedAt createdAt
      }
    }
  }
`);

const Create = graphql(`
  mutation CreateCarrierFeed($input: CreateCarrierFeedInput!) {
    createCarrierFeed(input: $input) {
      carrierFeed { id url }
      secret
      userErrors { field message code }
    }
  }
`);

const Rotate = graphql(`
  mutation RotateCarrierFeed($input: RotateCarrierFeedInput!) {
    rotateCarrierFeed(input: $input) { secret userErrors { field message code } }
  }
`);

const Remove = graphql(`
  mutation RemoveCarrierFeed($input: RemoveCarrierFeedInput!) {
    removeCarrierFeed(input: $input) { carrierFeed { id } userErrors { field message code } }
  }
`);

export type Feed = CarrierFeedsQuery["carrierFeeds"]["nodes"][number];

export const VENDORS: CarrierVendor[] = [
  "EASYPOST",
  "SHIPPO",
  "AFTERSHIP",
  "SHIP24",
  "SEVENTEEN_TRACK",
];

/** Those that make the secret themselves; at the others ours is entered. */
const GIVING: CarrierVendor[] = ["AFTERSHIP", "SHIP24", "SEVENTEEN_TRACK"];
export const givesSecret = (vendor: CarrierVendor) => GIVING.includes(vendor);

/** The endpoints of an account that still take something. */
export const feedsQuery = (account: string) =>
  queryOptions({
    queryKey: ["client", account, "feeds"],
    queryFn: async ({ signal }) => {
      const { nodes } = (await request(Feeds, { account }, { signal })).carrierFeeds;
      return nodes.filter(({ removedAt }) => removedAt === null);
    },
  });

function useReread(account: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: feedsQuery(account).queryKey });
}

export function useCreateFeed(account: string) {
  return useMutation({
    mutationFn: async (wish: Omit<CreateCarrierFeedInput, "account">) => {
      const input = { account, ...wish };
      const idempotencyKey = crypto.randomUUID();
      return accepted((await request(Create, { input }, { idempotencyKey })).createCarrierFeed);
    },
    onSettled: useReread(account),
    gcTime: 0,
  });
}

/** A new secret; the old one is taken, too, for a while. */
export function useRotateFeed(account: string) {
  return useMutation({
    mutationFn: async (input: { id: string; overlapHours: number; secret?: string }) =>
      accepted((await request(Rotate, { input })).rotateCarrierFeed),
    onSettled: useReread(account),
    gcTime: 0,
  });
}

export function useRemoveFeed(account: string) {
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(Remove, { input: { id } })).removeCarrierFeed),
    onSettled: useReread(account),
  });
}
