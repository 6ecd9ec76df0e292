import { infiniteQueryOptions, useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { AddCommentInput, CommentFieldsFragment, EventFieldsFragment } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { reviewKey, useReread } from "../review";

const Comments = graphql(`
  query ReviewComments($id: ID!, $after: String) {
    review(id: $id) {
      id
      comments(first: 30, after: $after) {
        nodes { ...CommentFields }
        pageInfo { endCursor hasNextPage }
      }
    }
  }

  fragment CommentFields on Comment {
    id version audience body byClient createdAt editedAt deletedAt
    author { id name }
  }
`);

const Timeline = graphql(`
  query ReviewTimeline($id: ID!, $after: String) {
    review(id: $id) {
      id
      timeline(first: 40, after: $after) {
        nodes { ...EventFields }
        pageInfo { endCursor hasNextPage }
      }
    }
  }

  fragment EventFields on ReviewEvent {
    kind at by personId from to step remark reason rateBp revision waitingFor actionTitle outcome why
  }
`);

const Add = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) { comment { id } userErrors { field message code } }
  }
`);

const Edit = graphql(`
  mutation EditComment($input: EditCommentInput!) {
    editComment(input: $input) { comment { id version } userErrors { field message code } }
  }
`);

const Delete = graphql(`
  mutation DeleteComment($input: DeleteCommentInput!) {
    deleteComment(input: $input) { comment { id version } userErrors { field message code } }
  }
`);

export type Comment = CommentFieldsFragment;
export type TimelineEvent = EventFieldsFragment;

const next = (page: { pageInfo: { endCursor: string | null; hasNextPage: boolean } }) =>
  page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;

export const commentsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...reviewKey(id), "comments"],
    queryFn: async ({ signal, pageParam }) =>
      (await request(Comments, { id, after: pageParam }, { signal })).review.comments,
    initialPageParam: null as string | null,
    getNextPageParam: next,
  });

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...reviewKey(id), "timeline"],
    queryFn: async ({ signal, pageParam }) =>
      (await request(Timeline, { id, after: pageParam }, { signal })).review.timeline,
    initialPageParam: null as string | null,
    getNextPageParam: next,
  });

export function useAddComment(review: string) {
  return useMutation({
    mutationFn: async ({ key, ...input }: Omit<AddCommentInput, "review"> & { key: string }) =>
      accepted(
        (await request(Add, { input: { review, ...input } }, { idempotencyKey: key })).addComment,
      ),
    onSettled: useReread(review),
  });
}

export function useEditComment(review: string) {
  return useMutation({
    mutationFn: async (input: { id: string; version: number; body: string }) =>
      accepted((await request(Edit, { input })).editComment),
    onSettled: useReread(review),
  });
}

export function useDeleteComment(review: string) {
  return useMutation({
    mutationFn: async (input: { id: string; version: number }) =>
      accepted((await request(Delete, { input })).deleteComment),
    onSettled: useReread(review),
  });
}
