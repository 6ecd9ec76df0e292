import * as v from "valibot";

const texts = v.optional(v.fallback(v.optional(v.array(v.string())), undefined));
const text = v.optional(v.fallback(v.optional(v.string()), undefined));
const hour = v.optional(
  v.fallback(v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))), undefined),
);

/** What would be different, as an address has it. */
export const changesSearch = v.object({
  fix: texts,
  fba: texts,
  from: text,
  to: text,
  cutOff: hour,
});
export type Changes = v.InferOutput<typeof changesSearch>;

/** The changes as the server takes them. A carrier changes only if it is said to which. */
export function inputOf({ fix, fba, from, to, cutOff }: Changes) {
  return {
    fix: fix ?? [],
    toFba: fba ?? [],
    carriers: from && to ? [{ from, to }] : [],
    cutOff: cutOff ?? null,
  };
}

export const isChanged = (changes: Changes) => {
  const { fix, toFba, carriers, cutOff } = inputOf(changes);
  return fix.length + toFba.length + carriers.length > 0 || cutOff !== null;
};
