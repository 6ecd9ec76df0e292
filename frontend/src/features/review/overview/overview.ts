import { queryOptions } from "@tanstack/react-query";
import { graphql } from "~/gql";
import { request } from "~/shared/api/request";
import { reviewKey } from "../review";

const Overview = graphql(`
  query ReviewOverview($id: ID!) {
    review(id: $id) {
      id recoversOn
      revisions { no rateBp createdAt reason }
      latest {
        asOf
        head { no createdAt rulebook rulebookVersion contentHash }
        rulebook { title thresholdBp perCategory }
        overall { ...ScoreFigures }
        upperBound { packages checks { code title } }
        categories { category recoversOn score { ...ScoreFigures } }
        causes { ...CauseRow }
        fixSequence { gained meetsThreshold rateBp problem { code title } }
        recovery { allFixed oneFixed { on problem { code title } } }
        slices(first: 12, notable: true) {
          nodes { dimension value counted invalid rateBp shareOfInvalidBp lift { hundredths } }
        }
        exposure { category reason rung skus windowsBelow }
        cutOff { acceptUntil hour late packages allLate allPackages }
        fbaCandidates { category counted invalid shareOfCategoryBp sku }
        undeclaredOrigins { country packages place postalCode shareBp }
        risks { involved problem { code title } }
        coverage { assessed notAssessed problem { code title } }
        correctableCount
        input { packages undated outsideWindow ratesKnown warnings }
        trend { date counted valid rollingBp }
      }
    }
  }

  fragment ScoreFigures on Score {
    rateBp status counted valid invalid pending exempt deficit headroom cleanNeeded bestCaseBp worstCaseBp
  }

  fragment CauseRow on Cause {
    involved sole rateIfFixedBp
    share { num den hundredths }
    problem { code title family }
    reasons { packages reason }
    samples { evidence orderId trackingNumber }
    slices { dimension value counted invalid lift { hundredths } }
  }
`);

export const overviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...reviewKey(id), "overview"],
    queryFn: async ({ signal }) => (await request(Overview, { id }, { signal })).review,
  });

export type Overview = Awaited<
  ReturnType<NonNullable<ReturnType<typeof overviewQuery>["queryFn"]>>
>;
export type Findings = NonNullable<Overview["latest"]>;
