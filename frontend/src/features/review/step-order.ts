import type { ReviewStep } from "~/gql/graphql";

/**
 * The steps that are taken by hand, the usual way forward first. Sending and Amazon's decision come
 * with what was sent and what came back.
 */
const BY_HAND: ReviewStep[] = [
  "PLAN",
  "REPLAN",
  "ASK_CLIENT",
  "MONITOR",
  "CLOSE",
  "REOPEN",
  "ANALYSE",
  "CLIENT_DECLINES",
  "WITHDRAW",
];

/** Steps that lead back or out; they are never the one that is offered first. */
const NEVER_FIRST: ReviewStep[] = ["ANALYSE", "CLIENT_DECLINES", "WITHDRAW"];

export function stepsOf(possible: readonly ReviewStep[]) {
  const byHand = BY_HAND.filter((step) => possible.includes(step));
  const main = byHand.find((step) => !NEVER_FIRST.includes(step));
  return { main, others: byHand.filter((step) => step !== main) };
}
