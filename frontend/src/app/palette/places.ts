import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";

const Places = graphql(`
  query Places {
    sellerAccounts(first: 100) { nodes { id name } }
    reviews(first: 100) { nodes { id title account { id name } } }
  }
`);

/** Where the palette can lead, beside the pages. */
export const placesQuery = queryOptions({
  queryKey: ["places"],
  queryFn: async ({ signal }) => {
    const { sellerAccounts, reviews } = await request(Places, undefined, { signal });
    return { clients: sellerAccounts.nodes, reviews: reviews.nodes };
  },
});

export type Places = Awaited<ReturnType<NonNullable<(typeof placesQuery)["queryFn"]>>>;
