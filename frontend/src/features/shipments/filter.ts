import * as v from "valibot";
import type { ShipmentFilter } from "~/gql/graphql";

/** What cannot be read in an address is left out, not refused. */
const text = v.optional(v.fallback(v.optional(v.string()), undefined));
const verdicts = ["VALID", "INVALID", "PENDING", "EXEMPT"] as const;

/** The filter of a list of packages, its page, and the package that is open, as an address has them. */
export const shipmentSearch = v.object({
  category: text,
  problem: text,
  carrier: text,
  warehouse: text,
  verdict: v.optional(v.fallback(v.optional(v.picklist(verdicts)), undefined)),
  correctable: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  after: text,
  open: text,
});

export type ShipmentSearch = v.InferOutput<typeof shipmentSearch>;

/** The filter as the server takes it. Days come from the window of the case, if there is one. */
export function filterOf(
  search: ShipmentSearch,
  days?: { from: string; to: string },
): ShipmentFilter {
  const { category, problem, carrier, warehouse, verdict, correctable } = search;
  return {
    ...days,
    ...(category !== undefined && { category }),
    ...(problem !== undefined && { problems: [problem] }),
    ...(carrier !== undefined && { carrier }),
    ...(warehouse !== undefined && { warehouse }),
    ...(verdict !== undefined && { verdicts: [verdict] }),
    ...(correctable && { correctable }),
  };
}

const FILTERS = ["category", "problem", "carrier", "warehouse", "verdict", "correctable"] as const;

export const isFiltered = (search: ShipmentSearch) =>
  FILTERS.some((name) => search[name] !== undefined);

/** Another filter begins at the first page, with nothing open. */
export const refilter = (
  search: ShipmentSearch,
  change: Partial<ShipmentSearch>,
): ShipmentSearch => ({
  ...search,
  ...change,
  after: undefined,
  open: undefined,
});

/** A package is known by its order and its number, which may be blank. */
export const keyOf = (one: { orderId: string; trackingNumber: string }) =>
  `${one.orderId} ${one.trackingNumber}`;

export function readKey(key: string): { orderId: string; trackingNumber: string } {
  const at = key.indexOf(" ");
  return at < 0
    ? { orderId: key, trackingNumber: "" }
    : { orderId: key.slice(0, at), trackingNumber: key.slice(at + 1) };
}
