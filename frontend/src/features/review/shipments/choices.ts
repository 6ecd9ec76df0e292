import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { reviewKey } from "../review";

const ReviewChoices = graphql(`
  query ReviewChoices($id: ID!) {
    review(id: $id) {
      id
      latest {
        categories { category }
        causes { problem { code title } }
        risks { problem { code title } }
        carriers: slices(first: 50, dimension: CARRIER) { nodes { value } }
        warehouses: slices(first: 50, dimension: WAREHOUSE) { nodes { value } }
      }
    }
  }
`);

/** By what the packages of a case can be filtered: what its findings name. */
export const choicesQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "choices"],
    queryFn: async ({ signal }) => {
      const { latest } = (await request(ReviewChoices, { id }, { signal })).review;
      return {
        categories: latest?.categories.map((one) => one.category).filter(Boolean) ?? [],
        problems: [...(latest?.causes ?? []), ...(latest?.risks ?? [])].map((one) => one.problem),
        carriers: latest?.carriers.nodes.map((one) => one.value).filter(Boolean) ?? [],
        warehouses: latest?.warehouses.nodes.map((one) => one.value).filter(Boolean) ?? [],
      };
    },
    staleTime: 300_000,
  });
