import { useMutation } from "@tanstack/react-query";
import { graphql } from "~/gql";
import type { WatchRuleEntry } from "~/gql/graphql";
import { request } from "~/shared/api/request";
import { accepted } from "~/shared/api/user-errors";
import { useRereadClient } from "./client";

const SetWatchRules = graphql(`
  mutation SetWatchRules($input: SetWatchRulesInput!) {
    setWatchRules(input: $input) { market { id } userErrors { field message code } }
  }
`);

/** A rule as it is written: per cent, blank where the rulebook's holds. */
export type WrittenRule = { category?: string; threshold?: string; margin?: string };

type Rule = { category?: string | null; thresholdBp?: number | null; marginBp: number };

/** How much above the threshold is near if nothing is said. */
const MARGIN_BP = 200;

export const written = ({ category, thresholdBp, marginBp }: Rule): WrittenRule => ({
  ...(category && { category }),
  ...(thresholdBp != null && { threshold: String(thresholdBp / 100) }),
  margin: String(marginBp / 100),
});

export const read = ({ category, threshold, margin }: WrittenRule): WatchRuleEntry => ({
  ...(category && { category }),
  ...(threshold && { thresholdBp: basisPoints(threshold) }),
  marginBp: margin ? basisPoints(margin) : MARGIN_BP,
});

const basisPoints = (percent: string) => Math.round(Number(percent) * 100);

export function useSetWatchRules(client: string, market: string) {
  return useMutation({
    mutationFn: async (rules: WrittenRule[]) => {
      const input = { market, rules: rules.map(read) };
      return accepted((await request(SetWatchRules, { input })).setWatchRules);
    },
    onSettled: useRereadClient(client),
  });
}
