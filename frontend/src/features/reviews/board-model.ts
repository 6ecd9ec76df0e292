import type { ReviewState, ReviewStep } from "~/gql/enums";

/** The columns of the board, in the order of a case's way. */
export const COLUMNS: ReviewState[] = [
  "OPEN",
  "ANALYSED",
  "PLANNED",
  "CLIENT_APPROVAL",
  "SUBMITTED",
  "REJECTED",
  "REINSTATED",
  "MONITORING",
];

export const ENDED: ReviewState[] = ["CLOSED", "WITHDRAWN"];

/** Where the steps lead that can be taken by moving a card. What is sent and what comes back is
 * recorded on the case itself. */
const LEADS_TO: Partial<Record<ReviewStep, ReviewState>> = {
  PLAN: "PLANNED",
  REPLAN: "PLANNED",
  ASK_CLIENT: "CLIENT_APPROVAL",
  CLIENT_DECLINES: "PLANNED",
  MONITOR: "MONITORING",
  CLOSE: "CLOSED",
  WITHDRAW: "WITHDRAWN",
  REOPEN: "OPEN",
};

export type Move = { step: ReviewStep; to: ReviewState };

/** The moves that a card can make. */
export const movesOf = (card: { state: ReviewState; possibleSteps: ReviewStep[] }): Move[] =>
  card.possibleSteps.flatMap((step) => {
    const to = LEADS_TO[step];
    return to && to !== card.state ? [{ step, to }] : [];
  });

export const moveTo = (
  card: { state: ReviewState; possibleSteps: ReviewStep[] },
  to: ReviewState,
): Move | undefined => movesOf(card).find((move) => move.to === to);

/** The deadline that counts: the first that is not met. */
export function nextDeadline<D extends { dueAt: string; metAt: string | null }>(deadlines: D[]) {
  return deadlines
    .filter((one) => one.metAt === null)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}
