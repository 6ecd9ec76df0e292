import type { ImportState } from "~/gql/enums";

type Progress = {
  state: ImportState;
  bytesRead: number;
  bytesTotal: number;
  packagesStored: number;
  packagesTotal: number;
};

/** Whether something is still going on. */
export const isOpen = ({ state }: { state: ImportState }) =>
  state === "QUEUED" || state === "READING" || state === "STORING";

/** Reading is the first half of the way, storing the second. */
export function shareOf(shown: Progress): number {
  const part = (done: number, total: number) => (total > 0 ? Math.min(1, done / total) : 0);
  switch (shown.state) {
    case "READING":
      return part(shown.bytesRead, shown.bytesTotal) / 2;
    case "STORING":
      return 0.5 + part(shown.packagesStored, shown.packagesTotal) / 2;
    case "DONE":
      return 1;
    default:
      return 0;
  }
}
