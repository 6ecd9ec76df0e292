import { useTranslation } from "react-i18next";
import { ApiError, OFFLINE } from "./error";
import { type Complaint, Rejected } from "./user-errors";

const KNOWN = {
  [OFFLINE]: "state.offline",
  UNAVAILABLE: "state.unavailable",
  TIMEOUT: "state.unavailable",
  RATE_LIMITED: "state.rateLimited",
  INTERNAL: "state.internal",
  FORBIDDEN: "state.forbidden",
  NOT_FOUND: "state.missing",
} as const;

/** What to say about something that failed. */
export function useWords() {
  const { t } = useTranslation();
  const complaint = useComplaint();
  return (error: unknown): string => {
    if (error instanceof Rejected) return error.complaints.map(complaint).join(" ");
    if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
    const known = KNOWN[error.code as keyof typeof KNOWN];
    return known ? t(known) : error.message;
  };
}

/**
 * What the server complains about, in the language shown. The number that it speaks of, such as the
 * least length of a password, is in its own sentence; complaints that are new here keep that.
 */
export function useComplaint() {
  const { t, i18n } = useTranslation("errors");
  return ({ code, message }: Complaint): string => {
    if (!i18n.exists(code, { ns: "errors" })) return message;
    return t(code as "link_invalid", { number: /\d+/.exec(message)?.[0] ?? "" });
  };
}
