import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";

const Markets = graphql(`
  query Markets($after: String) {
    sellerAccounts(first: 100, after: $after) {
      nodes { id name archivedAt markets { id marketplace } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** Every marketplace of every client that is not put away. */
export const marketsQuery = queryOptions({
  queryKey: ["markets"],
  queryFn: async ({ signal }) => {
    const accounts = [];
    let after: string | null = null;
    do {
      const { sellerAccounts }: Awaited<ReturnType<typeof page>> = await page(after, signal);
      accounts.push(...sellerAccounts.nodes);
      after = sellerAccounts.pageInfo.hasNextPage ? sellerAccounts.pageInfo.endCursor : null;
    } while (after !== null);
    return accounts.filter((one) => one.archivedAt === null && one.markets.length > 0);
  },
});

const page = (after: string | null, signal: AbortSignal) => request(Markets, { after }, { signal });
