import type { Purpose } from "~/shared/api/upload";

/** Bytes of a file at most, as the server has it. */
export const LARGEST = 2 * 1024 ** 3;

/** What reports come as. */
export const REPORT_KINDS = [".csv", ".tsv", ".txt", ".xlsx", ".json"];
/** Endings that are known to be something else, with what to do about them. */
const PACKED = [".zip", ".gz", ".rar", ".7z", ".bz2"];

export type Fault = "empty" | "tooLarge" | "packed" | "oldWorkbook" | "kind";

/** What can be told of a file before any of it is sent; the server looks into it again. */
export function faultOf(file: { name: string; size: number }, purpose: Purpose): Fault | undefined {
  if (file.size === 0) return "empty";
  if (file.size > LARGEST) return "tooLarge";
  if (purpose === "attachment") return undefined;
  const name = file.name.toLowerCase();
  if (PACKED.some((kind) => name.endsWith(kind))) return "packed";
  if (name.endsWith(".xls")) return "oldWorkbook";
  // A report without an ending is looked into by the server.
  return name.includes(".") && !REPORT_KINDS.some((kind) => name.endsWith(kind))
    ? "kind"
    : undefined;
}
