import type { Status } from "~/gql/enums";
import type { ClientRowFragment } from "~/gql/graphql";
import type { OpenCase } from "./clients";

export type Client = {
  id: string;
  name: string;
  archived: boolean;
  marketplaces: string[];
  /** The marketplace that stands worst; it speaks for the client. */
  worst: { marketplace: string; rateBp: number | null; thresholdBp: number; trend: Point[] } | null;
  status: Status;
  lastUpload: string | null;
  cases: OpenCase[];
  nextDeadline: { dueAt: string; whose: "AMAZON" | "OURS" } | null;
  assignees: string[];
};

type Point = { date: string; rollingBp: number | null };

const GRAVITY: Record<Status, number> = { BELOW: 0, AT_RISK: 1, NO_DATA: 2, HEALTHY: 3 };

/** A client in one row, with the cases that are open for it. */
export function clientOf(row: ClientRowFragment, cases: OpenCase[]): Client {
  const own = cases.filter((one) => one.account.id === row.id);
  const stands = row.markets
    .map(({ marketplace, health }) => ({
      marketplace,
      status: health?.overall.status ?? ("NO_DATA" as const),
      rateBp: health?.overall.rateBp ?? null,
      thresholdBp: health?.thresholdBp ?? 9_500,
      trend: health?.trend ?? [],
    }))
    .sort(
      (a, b) =>
        GRAVITY[a.status] - GRAVITY[b.status] || (a.rateBp ?? 10_001) - (b.rateBp ?? 10_001),
    );
  const [worst] = stands;
  const uploads = row.markets.flatMap((market) => market.imports.nodes.map((one) => one.createdAt));
  const deadlines = own
    .flatMap((one) => one.deadlines)
    .filter((one) => one.metAt === null)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return {
    id: row.id,
    name: row.name,
    archived: row.archivedAt !== null,
    marketplaces: row.markets.map((market) => market.marketplace),
    worst: worst ?? null,
    status: worst?.status ?? "NO_DATA",
    lastUpload: uploads.sort().at(-1) ?? null,
    cases: own,
    nextDeadline: deadlines[0] ?? null,
    assignees: [...new Set(own.flatMap((one) => one.assigneeId ?? []))],
  };
}

/** The worst first: by how it stands, then by the rate, then by name. */
export const worstFirst = (a: Client, b: Client) =>
  GRAVITY[a.status] - GRAVITY[b.status] ||
  (a.worst?.rateBp ?? 10_001) - (b.worst?.rateBp ?? 10_001) ||
  a.name.localeCompare(b.name);

export type ClientFilter = {
  q?: string | undefined;
  status?: Status | undefined;
  archived?: boolean | undefined;
};

export function fits(client: Client, { q, status, archived }: ClientFilter): boolean {
  const words = q?.trim().toLocaleLowerCase() ?? "";
  return (
    client.archived === (archived ?? false) &&
    (status === undefined || client.status === status) &&
    client.name.toLocaleLowerCase().includes(words)
  );
}
