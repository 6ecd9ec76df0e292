export type Complaint = { field: string[] | null; message: string; code: string };

/** A mutation that was understood and not done, because something in the input cannot be used. */
export class Rejected extends Error {
  readonly complaints: Complaint[];

  constructor(complaints: Complaint[]) {
    super(complaints.map((one) => one.message).join(" "));
    this.name = "Rejected";
    this.complaints = complaints;
  }
}

/** The payload of a mutation, if nothing is complained about. */
export function accepted<P extends { userErrors: Complaint[] }>(payload: P): P {
  if (payload.userErrors.length > 0) throw new Rejected(payload.userErrors);
  return payload;
}

/** Complaints by the field of a form, for `form.setErrors`; what fits no field is under `form`. */
export function byField(
  error: Rejected,
  fields: readonly string[],
  say: (complaint: Complaint) => string = ({ message }) => message,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const complaint of error.complaints) {
    const name = complaint.field?.at(-1) ?? "form";
    found[fields.includes(name) ? name : "form"] ??= say(complaint);
  }
  return found;
}
