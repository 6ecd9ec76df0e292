import { useComplaint, useWords } from "./use-words";
import { byField, Rejected } from "./user-errors";

/**
 * What failed, sorted by the fields of a form. `form` is what belongs to none of them: complaints
 * about all of it, and everything that has nothing to do with the input.
 */
export function useFormErrors<F extends string>(
  error: unknown,
  fields: readonly F[],
): Partial<Record<F | "form", string>> {
  const complaint = useComplaint();
  const words = useWords();
  if (error == null) return {};
  const sorted: Record<string, string> =
    error instanceof Rejected ? byField(error, fields, complaint) : { form: words(error) };
  return sorted as Partial<Record<F | "form", string>>;
}
