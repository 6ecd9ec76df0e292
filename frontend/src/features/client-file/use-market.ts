import { useSuspenseQuery } from "@tanstack/react-query";
import { clientQuery } from "./client";

/** The marketplace that is looked at: the one of the address, or the first. */
export function useMarket(client: string, wanted: string | undefined) {
  const { data } = useSuspenseQuery(clientQuery(client));
  const market = data.markets.find((one) => one.marketplace === wanted) ?? data.markets[0];
  if (!market) throw new Error("A client without a marketplace has no such page.");
  return market;
}
