import type { ReviewState, Status } from "~/gql/enums";

type Score = {
  rateBp?: number | null;
  status: Status;
  deficit: number;
  headroom: number;
  invalid: number;
};

/** What there is to say to a score, in one sentence: which one, and how many packages. */
export type Verdict = { say: "none" } | { say: "below" | "near" | "well"; packages: number };

export function verdictOn({ rateBp, status, deficit, headroom }: Score): Verdict {
  if (rateBp == null || status === "NO_DATA") return { say: "none" };
  if (status === "BELOW") return { say: "below", packages: deficit };
  return { say: status === "AT_RISK" ? "near" : "well", packages: headroom };
}

type Case = {
  recoversOn?: string | null;
  windowEnd?: string | null;
  closedAt?: string | null;
  market: { id: string };
};

/**
 * When the rate meets its threshold again: from the latest score of the case that goes on in the
 * market. A day that is over tells nothing any more.
 */
export function recovery(cases: readonly Case[], market: string, today: string): string | null {
  const going = cases.filter((one) => !one.closedAt && one.market.id === market && one.windowEnd);
  const latest = going.reduce<Case | undefined>(
    (best, one) => ((one.windowEnd ?? "") > (best?.windowEnd ?? "") ? one : best),
    undefined,
  );
  const day = latest?.recoversOn;
  return day && day >= today ? day : null;
}

/** Something that was done before and has to be done again. */
export const isAgain = (action: { note?: string | null; files: readonly unknown[] }) =>
  !!action.note || action.files.length > 0;

/** What a client is most likely to come for comes first. */
const ORDER: ReviewState[] = [
  "CLIENT_APPROVAL",
  "REJECTED",
  "PLANNED",
  "SUBMITTED",
  "REINSTATED",
  "MONITORING",
  "ANALYSED",
  "OPEN",
  "CLOSED",
  "WITHDRAWN",
];

/** Cases by what there is to do; those that are equal stay as they are. */
export const inOrder = <C extends { state: ReviewState }>(cases: readonly C[]): C[] =>
  [...cases].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
