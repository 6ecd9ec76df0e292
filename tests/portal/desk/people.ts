// The demo's people, by first name.
export const PASSWORD = "Seven-green-parcels-12";

export const PEOPLE = {
  /** The owner of the consultancy. */
  mara: "mara@harborlight.example",
  sofia: "sofia@harborlight.example",
  /** Consultants. */
  tomas: "tomas@harborlight.example",
  jun: "jun@harborlight.example",
  /** Only looks. */
  priya: "priya@harborlight.example",
  /** Clients. */
  dana: "dana@northwind.example",
  jonas: "jonas@bergmann.example",
  imogen: "imogen@camden.example",
  lena: "lena@alpenrad.example",
} as const;

export type Person = keyof typeof PEOPLE;
