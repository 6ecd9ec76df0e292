import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { useState } from "react";
import { checkQuery, type ReviewResponse } from "./response";
import { isSame, type Parts, partsOf } from "./response-model";

/** The wait after the last key before the letter is checked, in ms. */
const PAUSE = 400;

/**
 * The letter while it is written: from which version it began, what is written now, and what there
 * is to say about it. A newer version that somebody else has saved is taken over as long as nothing
 * is written here.
 */
export function useLetter(review: string, saved: ReviewResponse) {
  const [began, setBegan] = useState({ version: saved.version, parts: partsOf(saved) });
  const [parts, setParts] = useState<Parts>(began.parts);
  const isDirty = !isSame(parts, began.parts);
  const isBehind = saved.version !== began.version;
  const begin = (version: number, from: Parts) => {
    setBegan({ version, parts: from });
    setParts(from);
  };
  if (isBehind && !isDirty) begin(saved.version, partsOf(saved));

  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => isDirty });
  const [written] = useDebouncedValue(parts, PAUSE);
  const { data: live } = useQuery({
    ...checkQuery(review, written),
    enabled: !isSame(written, partsOf(saved)),
  });
  return {
    parts,
    version: began.version,
    isDirty,
    /** Somebody else has saved another version while something is written here. */
    isBehind: isBehind && isDirty,
    check: isSame(parts, partsOf(saved)) ? saved.check : (live ?? saved.check),
    write: (change: Partial<Parts>) => setParts({ ...parts, ...change }),
    begin,
    /** Goes on with what is written here, on top of what was saved by somebody else. */
    rebase: () => setBegan({ version: saved.version, parts: partsOf(saved) }),
  };
}
