import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { ApiKeysQuery, CreateApiKeyInput } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const ApiKeys = graphql(`
  query ApiKeys {
    apiKeys(first: 100) {
      nodes {
        id name scopes accounts test createdAt lastUsedAt expiresAt revokedAt
        clientId pointsPerMinute usage { date calls refused }
      }
    }
  }
`);

const CreateApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      apiKey { id clientId }
      secret clientSecret
      userErrors { field message code }
    }
  }
`);

const RotateApiKey = graphql(`
  mutation RotateApiKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      apiKey { id clientId }
      secret clientSecret
      userErrors { field message code }
    }
  }
`);

const RevokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) { apiKey { id revokedAt } userErrors { field message code } }
  }
`);

export type KeyShown = ApiKeysQuery["apiKeys"]["nodes"][number];

/** Partners' keys; those that are good first. */
export const keysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: async ({ signal }) => {
    const { nodes } = (await request(ApiKeys, undefined, { signal })).apiKeys;
    return [...nodes].sort((a, b) => Number(isOver(a)) - Number(isOver(b)));
  },
});

/** Whether a key is good for nothing any more. */
export const isOver = ({ revokedAt, expiresAt }: Pick<KeyShown, "revokedAt" | "expiresAt">) =>
  revokedAt != null || (expiresAt != null && new Date(expiresAt) <= new Date());

function useReread() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: keysQuery.queryKey });
}

export function useCreateKey() {
  return useMutation({
    mutationFn: async (input: CreateApiKeyInput) => {
      const idempotencyKey = crypto.randomUUID();
      return accepted((await request(CreateApiKey, { input }, { idempotencyKey })).createApiKey);
    },
    onSettled: useReread(),
    gcTime: 0,
  });
}

/** A new secret for a key; the old one is good for a while longer. */
export function useRotateKey() {
  return useMutation({
    mutationFn: async (input: { id: string; overlapHours: number }) =>
      accepted((await request(RotateApiKey, { input })).rotateApiKey),
    onSettled: useReread(),
    gcTime: 0,
  });
}

export function useRevokeKey() {
  return useMutation({
    mutationFn: async (id: string) =>
      accepted((await request(RevokeApiKey, { input: { id } })).revokeApiKey),
    onSettled: useReread(),
  });
}
