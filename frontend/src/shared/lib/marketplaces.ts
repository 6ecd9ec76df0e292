/** Codes of the marketplaces that Amazon has. */
export const MARKETPLACES = [
  ..."US CA MX BR UK DE FR IT ES NL BE SE PL IE TR AE SA EG ZA JP IN SG AU".split(" "),
];
