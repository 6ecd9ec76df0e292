import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { reviewKey } from "../review";
import { type Changes, inputOf } from "./changes";

const Levers = graphql(`
  query WhatIfLevers($id: ID!) {
    review(id: $id) {
      id
      whatIfLevers {
        carriers { name counted invalid }
        skus { name counted invalid }
      }
      latest { causes { problem { code title } } }
    }
  }
`);

const WhatIf = graphql(`
  query WhatIf(
    $id: ID!
    $fix: [String!]!
    $toFba: [String!]!
    $carriers: [CarrierChangeInput!]!
    $cutOff: Int
  ) {
    review(id: $id) {
      id
      whatIf(fix: $fix, toFba: $toFba, carriers: $carriers, cutOff: $cutOff) {
        overall { ...WhatIfFigures }
        categories { ...WhatIfFigures }
      }
    }
  }

  fragment WhatIfFigures on WhatIfChange {
    category gainBp recoversOn recoversOnBefore
    before { rateBp status }
    after { rateBp status }
  }
`);

export const leversQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "levers"],
    queryFn: async ({ signal }) => (await request(Levers, { id }, { signal })).review,
    staleTime: 300_000,
  });

export const whatIfQuery = (id: string, changes: Changes) =>
  queryOptions({
    queryKey: [...reviewKey(id), "what-if", changes],
    queryFn: async ({ signal }) =>
      (await request(WhatIf, { id, ...inputOf(changes) }, { signal })).review.whatIf,
    placeholderData: keepPreviousData,
  });
