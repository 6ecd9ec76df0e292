import classes from "../client.module.css";
import { useMarket } from "../use-market";
import type { AmazonSearch } from "./amazon";
import { CarrierFaults } from "./carrier-faults";
import { FigurePanel } from "./figure-panel";
import { ReconciliationPanel } from "./reconciliation-panel";

type Props = {
  id: string;
  market: string | undefined;
  search: AmazonSearch;
  onSearch: (search: AmazonSearch) => void;
};

/** What Amazon makes of the packages, beside what we make of them. */
export function ClientAmazon({ id, market: wanted, search, onSearch }: Props) {
  const market = useMarket(id, wanted);
  const shared = { client: id, market, search, onSearch };
  return (
    <div className={classes.stack}>
      <FigurePanel {...shared} />
      <ReconciliationPanel {...shared} />
      <CarrierFaults client={id} market={market} />
    </div>
  );
}

/** What every part of the page is given. */
export type Part = {
  client: string;
  market: { id: string; marketplace: string };
  search: AmazonSearch;
  onSearch: (search: AmazonSearch) => void;
};
