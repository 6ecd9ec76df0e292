import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { reviewKey, useReread } from "../review";
import type { Parts } from "./response-model";

const Response = graphql(`
  query ReviewResponse($id: ID!) {
    review(id: $id) {
      id state possibleSteps approvedAt
      response {
        version revision editedAt editedBy { name } cause fixed prevention
        questions { rootCause action prevention problem { code title } }
        deactivatedInError { statement evidence }
        check { ...ResponseVerdict }
      }
    }
  }

  fragment ResponseVerdict on ResponseCheck {
    canBeSent characters limit
    remarks { code message part quote severity }
    contradictions {
      kind message submissionNo
      now { part text }
      earlier { part text }
    }
  }
`);

const Check = graphql(`
  query CheckResponse($review: ID!, $cause: String!, $fixed: String!, $prevention: String!) {
    checkResponse(review: $review, cause: $cause, fixed: $fixed, prevention: $prevention) {
      ...ResponseVerdict
    }
  }
`);

const Edit = graphql(`
  mutation EditResponse($input: EditResponseInput!) {
    editResponse(input: $input) { response { version } userErrors { field message code } }
  }
`);

const Reset = graphql(`
  mutation ResetResponse($input: ResetResponseInput!) {
    resetResponse(input: $input) { response { version } userErrors { field message code } }
  }
`);

const Submit = graphql(`
  mutation RecordSubmission($input: RecordSubmissionInput!) {
    recordSubmission(input: $input) {
      submission { id no }
      userErrors { field message code }
    }
  }
`);

export const responseQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "response"],
    queryFn: async ({ signal }) => (await request(Response, { id }, { signal })).review,
  });

export type ReviewResponse = NonNullable<
  Awaited<ReturnType<NonNullable<ReturnType<typeof responseQuery>["queryFn"]>>>["response"]
>;

/** What there is to say about the letter as it is written right now. */
export const checkQuery = (review: string, parts: Parts) =>
  queryOptions({
    queryKey: ["response-check", review, parts],
    queryFn: async ({ signal }) =>
      (await request(Check, { review, ...parts }, { signal })).checkResponse,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });

export function useSaveResponse(review: string) {
  return useMutation({
    mutationFn: async (input: Parts & { version: number }) =>
      accepted((await request(Edit, { input: { review, ...input } })).editResponse),
    onSettled: useReread(review),
  });
}

export function useResetResponse(review: string) {
  return useMutation({
    mutationFn: async (version: number) =>
      accepted((await request(Reset, { input: { review, version } })).resetResponse),
    onSettled: useReread(review),
  });
}

export function useRecordSubmission(review: string) {
  return useMutation({
    mutationFn: async (responseVersion: number) =>
      accepted((await request(Submit, { input: { review, responseVersion } })).recordSubmission),
    onSettled: useReread(review),
  });
}
