import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type {
  DecideReplyInput,
  RecordEarlierSubmissionInput,
  RecordReplyInput,
  ReplyReadingFieldsFragment,
  SubmissionFieldsFragment,
} from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { reviewKey, useReread } from "../review";

const Submissions = graphql(`
  query ReviewSubmissions($id: ID!) {
    review(id: $id) {
      id state
      submissions { ...SubmissionFields }
      plan { code title }
    }
  }

  fragment SubmissionFields on Submission {
    id no sentAt revision cause fixed prevention contentHash
    recordedBy { name }
    contradictions { message }
    reply { receivedAt text recordedBy { name } decoded { ...ReplyReadingFields } }
  }

  fragment ReplyReadingFields on ReplyReading {
    outcome quotes reopenedActions
    gaps { gap quotes }
    causes { code title }
  }
`);

const Decode = graphql(`
  query DecodeReply($review: ID!, $text: String!) {
    decodeReply(review: $review, text: $text) { ...ReplyReadingFields }
  }
`);

const Record = graphql(`
  mutation RecordReply($input: RecordReplyInput!) {
    recordReply(input: $input) { submission { id } userErrors { field message code } }
  }
`);

const Decide = graphql(`
  mutation DecideReply($input: DecideReplyInput!) {
    decideReply(input: $input) { submission { id } userErrors { field message code } }
  }
`);

const RecordEarlier = graphql(`
  mutation RecordEarlierSubmission($input: RecordEarlierSubmissionInput!) {
    recordEarlierSubmission(input: $input) { submission { id } userErrors { field message code } }
  }
`);

export type Submission = SubmissionFieldsFragment;
export type Reading = ReplyReadingFieldsFragment;

export const submissionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "submissions"],
    queryFn: async ({ signal }) => (await request(Submissions, { id }, { signal })).review,
  });

/** What a reply says, while it is pasted. Nothing is stored. */
export const decodeQuery = (review: string, text: string) =>
  queryOptions({
    queryKey: ["decode", review, text],
    queryFn: async ({ signal }) =>
      (await request(Decode, { review, text }, { signal })).decodeReply,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });

export function useRecordReply(review: string) {
  return useMutation({
    mutationFn: async (input: RecordReplyInput) =>
      accepted((await request(Record, { input })).recordReply),
    onSettled: useReread(review),
  });
}

export function useDecideReply(review: string) {
  return useMutation({
    mutationFn: async (input: DecideReplyInput) =>
      accepted((await request(Decide, { input })).decideReply),
    onSettled: useReread(review),
  });
}

export function useRecordEarlier(review: string) {
  return useMutation({
    mutationFn: async ({
      key,
      ...input
    }: Omit<RecordEarlierSubmissionInput, "review"> & { key: string }) =>
      accepted(
        (await request(RecordEarlier, { input: { review, ...input } }, { idempotencyKey: key }))
          .recordEarlierSubmission,
      ),
    onSettled: useReread(review),
  });
}
