import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";

const Desk = graphql(`
  query Desk($mine: Boolean!) {
    desk(onlyMine: $mine) {
      counts { deadlines repliesToRead unanswered waitingForUs }
      deadlines(first: 10) { dueAt standing whose review { ...DeskCase } }
      repliesToRead(first: 10) { submissionId review { ...DeskCase } }
      unanswered(first: 10) { since review { ...DeskCase } }
      waitingForUs(first: 10) { ...DeskCase }
      tasks(first: 12) {
        action { id title dueOn owner }
        review { ...DeskCase }
      }
    }
    alerts(first: 6, filter: { acknowledged: false }) { nodes { ...AlertShown market { id marketplace } } }
    recent: sellerAccounts(first: 100) {
      nodes { id name markets { id marketplace imports(first: 1) { nodes { id createdAt state } } } }
    }
  }

  fragment DeskCase on Review {
    id title state rateBp
    account { id name }
  }
`);

export const deskQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ["desk", mine],
    queryFn: ({ signal }) => request(Desk, { mine }, { signal }),
  });

export type DeskData = Awaited<ReturnType<NonNullable<ReturnType<typeof deskQuery>["queryFn"]>>>;

/** The latest uploads of all clients, the latest first. */
export function latestUploads(accounts: DeskData["recent"]["nodes"], most: number) {
  return accounts
    .flatMap((account) =>
      account.markets.flatMap((market) =>
        market.imports.nodes.map((one) => ({ ...one, account, marketplace: market.marketplace })),
      ),
    )
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, most);
}
