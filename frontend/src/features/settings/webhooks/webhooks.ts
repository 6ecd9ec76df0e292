import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type {
  CreateWebhookEndpointInput,
  EditWebhookEndpointInput,
  WebhookEndpointsQuery,
} from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";

const Endpoints = graphql(`
  query WebhookEndpoints {
    webhookEndpoints {
      id name url eventTypes accounts isEnabled disabledBecause failingSince oldSecretUntil
      createdAt version
    }
  }
`);

const Create = graphql(`
  mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) { secret userErrors { field message code } }
  }
`);

const Edit = graphql(`
  mutation EditWebhookEndpoint($input: EditWebhookEndpointInput!) {
    editWebhookEndpoint(input: $input) {
      webhookEndpoint { id version }
      userErrors { field message code }
    }
  }
`);

const Enable = graphql(`
  mutation EnableWebhookEndpoint($input: WebhookEndpointInput!) {
    enableWebhookEndpoint(input: $input) {
      webhookEndpoint { id isEnabled }
      userErrors { field message code }
    }
  }
`);

const Disable = graphql(`
  mutation DisableWebhookEndpoint($input: WebhookEndpointInput!) {
    disableWebhookEndpoint(input: $input) {
      webhookEndpoint { id isEnabled }
      userErrors { field message code }
    }
  }
`);

const Rotate = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) { secret userErrors { field message code } }
  }
`);

const Remove = graphql(`
  mutation RemoveWebhookEndpoint($input: WebhookEndpointInput!) {
    removeWebhookEndpoint(input: $input) { done userErrors { field message code } }
  }
`);

export type Endpoint = WebhookEndpointsQuery["webhookEndpoints"][number];

/** Everything that is read of webhooks is under this. */
export const WEBHOOKS = ["webhooks"] as const;

export const endpointsQuery = queryOptions({
  queryKey: [...WEBHOOKS, "endpoints"],
  queryFn: async ({ signal }) => (await request(Endpoints, undefined, { signal })).webhookEndpoints,
});

export function useReread() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: WEBHOOKS });
}

export function useCreateEndpoint() {
  return useMutation({
    mutationFn: async (input: CreateWebhookEndpointInput) => {
      const idempotencyKey = crypto.randomUUID();
      return accepted((await request(Create, { input }, { idempotencyKey })).createWebhookEndpoint);
    },
    onSettled: useReread(),
    gcTime: 0,
  });
}

export function useEditEndpoint() {
  return useMutation({
    mutationFn: async (input: EditWebhookEndpointInput) =>
      accepted((await request(Edit, { input })).editWebhookEndpoint),
    onSettled: useReread(),
  });
}

export function useSwitchEndpoint(id: string) {
  return useMutation({
    mutationFn: async (on: boolean) =>
      on
        ? accepted((await request(Enable, { input: { id } })).enableWebhookEndpoint)
        : accepted((await request(Disable, { input: { id } })).disableWebhookEndpoint),
    onSettled: useReread(),
  });
}

/** A new secret; the old one signs messages, too, for a while. */
export function useRotateSecret() {
  return useMutation({
    mutationFn: async (input: { id: string; overlapHours: number }) =>
      accepted((await request(Rotate, { input })).rotateWebhookSecret),
    onSettled: useReread(),
    gcTime: 0,
  });
}

export function useRemoveEndpoint(id: string) {
  return useMutation({
    mutationFn: async () =>
      accepted((await request(Remove, { input: { id } })).removeWebhookEndpoint),
    onSettled: useReread(),
  });
}
