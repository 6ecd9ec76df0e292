/** What the server refused, or could not do, and the number under which its log knows about it. */
export class ApiError extends Error {
  readonly code: string;
  readonly requestId: string | undefined;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(code: string, message: string, requestId?: string, retryAfter?: number) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }
}

/** The codes that the portal makes itself. All others are the server's. */
export const OFFLINE = "OFFLINE";

export const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : undefined);

export const isSignedOut = (error: unknown) => codeOf(error) === "UNAUTHENTICATED";
export const isForbidden = (error: unknown) => codeOf(error) === "FORBIDDEN";
export const isNotFound = (error: unknown) => codeOf(error) === "NOT_FOUND";
/** Whether somebody else has changed the same thing in the meantime. */
export const isConflict = (error: unknown) => codeOf(error) === "CONFLICT";
