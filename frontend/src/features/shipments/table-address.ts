import type { ShipmentFilter } from "~/gql/graphql";

/** Where a table of packages is taken from, in a language, with a filter as the address has it. */
export function tableAddress(
  of: { account: string; market: string },
  file: string,
  filter: ShipmentFilter,
  language: string,
): string {
  const { verdicts, problems, correctable, ...texts } = filter;
  const asked = {
    market: of.market,
    ...texts,
    verdicts: verdicts?.join(",").toLowerCase(),
    problems: problems?.join(","),
    correctable: correctable && "true",
    language,
  };
  const given = Object.entries(asked).filter((one): one is [string, string] => Boolean(one[1]));
  return `/accounts/${of.account}/${file}?${new URLSearchParams(given)}`;
}
