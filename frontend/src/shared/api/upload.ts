import { ApiError, OFFLINE } from "./error";
import { send } from "./request";

/** Bytes of one request. A broken one costs this much at most. */
const PART = 4 * 1024 * 1024;
/** How often a part is tried again after the network was lost, and the wait before, in ms. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

type Purpose = "report" | "attachment";
type Shown = { id: string; url: string; offset: number; state: string };

export type UploadOptions = {
  purpose?: Purpose;
  signal?: AbortSignal;
  /** Called with the bytes that have arrived. */
  onProgress?: (sent: number) => void;
  /** Called when the network is lost and found again. */
  onStall?: (stalled: boolean) => void;
};

/** Sends a file in parts and goes on where it stopped. Answers with the upload's id. */
export async function upload(
  account: string,
  file: File,
  options: UploadOptions = {},
): Promise<string> {
  const { purpose = "report", signal, onProgress, onStall } = options;
  const announced = await json("/uploads", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ accountId: account, fileName: file.name, size: file.size, purpose }),
    signal: signal ?? null,
  });
  let { offset } = announced;
  let tries = 0;
  while (offset < file.size) {
    const end = Math.min(offset + PART, file.size);
    try {
      const shown = await json(announced.url, {
        method: "PUT",
        headers: { "content-range": `bytes ${offset}-${end - 1}/${file.size}` },
        body: file.slice(offset, end),
        signal: signal ?? null,
      });
      offset = shown.offset;
      tries = 0;
      onStall?.(false);
    } catch (error) {
      const wait = WAITS[tries];
      if (!isPassing(error) || wait === undefined) throw error;
      tries += 1;
      onStall?.(true);
      await pause(wait, signal);
      offset = await arrived(announced.url, offset, signal);
    }
    onProgress?.(offset);
  }
  return announced.id;
}

/** The network, a server that restarts, or a part that arrived although we did not hear of it. */
const isPassing = (error: unknown) =>
  error instanceof ApiError &&
  [OFFLINE, "UNAVAILABLE", "CONFLICT", "REQUEST_TIMEOUT", "RATE_LIMITED"].includes(error.code);

async function arrived(url: string, otherwise: number, signal?: AbortSignal): Promise<number> {
  try {
    return (await json(url, { signal: signal ?? null })).offset;
  } catch (error) {
    if (isPassing(error)) return otherwise;
    throw error;
  }
}

function pause(milliseconds: number, signal?: AbortSignal) {
  return new Promise<void>((go, stop) => {
    const timer = setTimeout(go, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      stop(signal.reason);
    });
  });
}

/** Problems of this edge are written as RFC 9457 says. */
type Problem = { code?: string; detail?: string; title?: string; requestId?: string };

async function json(path: string, init: RequestInit): Promise<Shown> {
  const response = await send(new URL(path, window.location.origin), init);
  const body: unknown = await response.json().catch(() => ({}));
  if (response.ok) return body as Shown;
  const { code, detail, title, requestId } = body as Problem;
  const named = code ?? (response.status >= 500 ? "UNAVAILABLE" : "BAD_REQUEST");
  throw new ApiError(named, detail ?? title ?? `Status ${response.status}.`, requestId);
}
