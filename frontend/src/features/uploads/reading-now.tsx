import { useQuery } from "@tanstack/react-query";
import { Partial } from "~/shared/ui/states";
import { isOpen, shareOf } from "./import-state";
import { type ImportShown, importsQuery, useImportProgress } from "./imports";

/** How often it is asked whether somebody else has sent a report. */
const LOOK = 20_000;

/** That a report is being read while figures are looked at, and how far it is; else nothing. */
export function ReadingNow({ market }: { market: string }) {
  const { data } = useQuery({ ...importsQuery(market, 1), refetchInterval: LOOK });
  const shown = data?.nodes.find(isOpen);
  return shown ? <Reading key={shown.id} market={market} shown={shown} /> : null;
}

function Reading({ market, shown }: { market: string; shown: ImportShown }) {
  useImportProgress(market, shown);
  return <Partial share={shareOf(shown)} />;
}
