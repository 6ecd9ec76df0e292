import type { ResponsePart } from "~/gql/enums";

/** The three parts of a letter, in the order in which Amazon asks for them. */
export type Parts = { cause: string; fixed: string; prevention: string };

export const PARTS: { part: ResponsePart; name: keyof Parts }[] = [
  { part: "CAUSE", name: "cause" },
  { part: "FIXED", name: "fixed" },
  { part: "PREVENTION", name: "prevention" },
];

export const partsOf = ({ cause, fixed, prevention }: Parts): Parts => ({
  cause,
  fixed,
  prevention,
});

export const isSame = (a: Parts, b: Parts) => PARTS.every(({ name }) => a[name] === b[name]);

/** The letter as it is pasted into Amazon's form. */
export const letterOf = (parts: Parts) =>
  PARTS.map(({ name }) => parts[name].trim())
    .filter(Boolean)
    .join("\n\n");

type Remark = { part: ResponsePart | null; severity: "ERROR" | "WARNING" };

/** The remarks about one part, or about the letter as a whole; the grave ones first. */
export function remarksOf<R extends Remark>(remarks: R[], part: ResponsePart | null): R[] {
  const own = remarks.filter((one) => one.part === part);
  return [
    ...own.filter((one) => one.severity === "ERROR"),
    ...own.filter((one) => one.severity === "WARNING"),
  ];
}
