import { expect, test } from "vitest";
import type { Status } from "~/gql/enums";
import { clientOf, fits, worstFirst } from "./clients-model";

const market = (
  marketplace: string,
  status: Status,
  rateBp: number | null,
  uploads: string[] = [],
) => ({
  id: marketplace,
  marketplace,
  health: { thresholdBp: 9500, overall: { rateBp, status }, trend: [] },
  imports: { nodes: uploads.map((createdAt) => ({ createdAt, state: "DONE" as const })) },
});
const row = (name: string, ...markets: ReturnType<typeof market>[]) => ({
  id: name,
  name,
  archivedAt: null,
  markets,
});
const openCase = (account: string, dueAt: string | null, metAt: string | null = null) => ({
  id: account,
  title: account,
  state: "OPEN" as const,
  assigneeId: "member",
  waitingFor: null,
  account: { id: account },
  deadlines: dueAt ? [{ dueAt, metAt, standing: "AHEAD" as const, whose: "AMAZON" as const }] : [],
});

test("the marketplace that stands worst speaks for the client", () => {
  const client = clientOf(
    row("Fernhill", market("US", "HEALTHY", 9900), market("UK", "BELOW", 9100)),
    [],
  );
  expect(client).toMatchObject({ status: "BELOW", worst: { marketplace: "UK", rateBp: 9100 } });
});

test("the worst client comes first, and no data is worse than healthy", () => {
  const clients = [
    clientOf(row("Fine", market("US", "HEALTHY", 9900)), []),
    clientOf(row("New"), []),
    clientOf(row("Low", market("US", "BELOW", 9300)), []),
    clientOf(row("Lower", market("US", "BELOW", 9000)), []),
  ].sort(worstFirst);
  expect(clients.map((one) => one.name)).toEqual(["Lower", "Low", "New", "Fine"]);
});

test("the next deadline is the first that is not met, of this client's cases", () => {
  const client = clientOf(row("Fernhill"), [
    openCase("Fernhill", "2026-03-02T00:00:00Z"),
    openCase("Fernhill", "2026-03-01T00:00:00Z", "2026-02-28T00:00:00Z"),
    openCase("Camden", "2026-01-01T00:00:00Z"),
  ]);
  expect(client.nextDeadline?.dueAt).toBe("2026-03-02T00:00:00Z");
  expect(client.assignees).toEqual(["member"]);
});

test("the last upload is the latest of all marketplaces", () => {
  const client = clientOf(
    row(
      "Fernhill",
      market("US", "HEALTHY", 9900, ["2026-01-01T00:00:00Z"]),
      market("UK", "HEALTHY", 9900, ["2026-02-01T00:00:00Z"]),
    ),
    [],
  );
  expect(client.lastUpload).toBe("2026-02-01T00:00:00Z");
});

test("a filter looks at name and standing", () => {
  const client = clientOf(row("Camden Audio", market("UK", "BELOW", 9000)), []);
  expect(fits(client, { q: "camd", status: "BELOW" })).toBe(true);
  expect(fits(client, { status: "HEALTHY" })).toBe(false);
  expect(fits(client, { archived: true })).toBe(false);
});
