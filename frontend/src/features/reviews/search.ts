import * as v from "valibot";
import type { ReviewFilter } from "~/gql/graphql";
import { COLUMNS, ENDED } from "./board-model";

const STATES = [...COLUMNS, ...ENDED];
const PARTIES = ["US", "CLIENT", "AMAZON", "CARRIER"] as const;
const lenient = <T extends v.GenericSchema>(schema: T) =>
  v.optional(v.fallback(v.optional(schema), undefined as never));

/** How the list is looked at, as an address has it. */
export const reviewSearch = v.object({
  view: lenient(v.picklist(["board"])),
  state: lenient(v.picklist(STATES)),
  waiting: lenient(v.picklist(PARTIES)),
  assignee: lenient(v.string()),
  ended: lenient(v.boolean()),
  order: lenient(v.picklist(["OPENED_LATEST"])),
  after: lenient(v.string()),
});

export type ReviewSearch = v.InferOutput<typeof reviewSearch>;

export function filterOf({ state, waiting, assignee, ended }: ReviewSearch): ReviewFilter {
  return {
    states: state ? [state] : ended ? STATES : COLUMNS,
    ...(waiting && { waitingFor: waiting }),
    ...(assignee && { assignee }),
  };
}

export const isFiltered = ({ state, waiting, assignee }: ReviewSearch) =>
  state !== undefined || waiting !== undefined || assignee !== undefined;
