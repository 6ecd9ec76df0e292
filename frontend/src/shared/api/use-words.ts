import { useTranslation } from "react-i18next";
import { ApiError, OFFLINE } from "./error";

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
  return (error: unknown): string => {
    if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
    const known = KNOWN[error.code as keyof typeof KNOWN];
    return known ? t(known) : error.message;
  };
}
