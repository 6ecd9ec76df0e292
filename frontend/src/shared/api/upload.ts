import { ApiError, OFFLINE } from "./error";
import { send as sendTo } from "./request";

/** Bytes of one request. A broken one costs this much at most. */
const PART = 4 * 1024 * 1024;
/** How often a part is tried again after the network was lost, and the wait before, in ms. */
export const WAITS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** A report is read, an attachment is only shown beside something. */
export type Purpose = "report" | "attachment";

/** A file that the server knows of. It can be sent to again, whatever happened in between. */
export type Announced = { id: string; url: string };

type Shown = Announced & { offset: number; state: string };

export type SendOptions = {
  signal?: AbortSignal;
  /** Called with the bytes that have arrived. */
  onProgress?: (sent: number) => void;
  /** Called when the network is lost and found again. */
  onStall?: (stalled: boolean) => void;
};

/** Tells the server of a file that is about to come. */
export async function announce(
  account: string,
  file: File,
  purpose: Purpose,
  signal?: AbortSignal,
): Promise<Announced> {
  const { id, url } = await json("/uploads", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ accountId: account, fileName: file.name, size: file.size, purpose }),
    signal: signal ?? null,
  });
  return { id, url };
}

/** Sends what the server does not have yet, in parts, and goes on where it stopped. */
export async function send({ url }: Announced, file: File, options: SendOptions = {}) {
  const { signal, onProgress, onStall } = options;
  let shown: { offset: number; state: string } = { offset: 0, state: "receiving" };
  let known = false;
  let tries = 0;
  while (!known || shown.state === "receiving") {
    const asking = !known;
    try {
      shown = asking
        ? await json(url, { signal: signal ?? null })
        : await json(url, part(file, shown.offset, signal));
      known = true;
      if (!asking) tries = 0;
      onStall?.(false);
      onProgress?.(shown.offset);
    } catch (error) {
      const wait = WAITS[tries];
      if (!isPassing(error) || wait === undefined) throw error;
      tries += 1;
      // How much of it arrived is asked for before anything is sent again.
      known = false;
      onStall?.(true);
      await pause(wait, signal);
    }
  }
}

function part(file: File, offset: number, signal: AbortSignal | undefined): RequestInit {
  const end = Math.min(offset + PART, file.size);
  const range = end > offset ? `bytes ${offset}-${end - 1}/${file.size}` : undefined;
  return {
    method: "PUT",
    // All of it may be there without the server having noticed; then a word is enough.
    headers: range ? { "content-range": range } : { "upload-offset": String(offset) },
    body: file.slice(offset, end),
    signal: signal ?? null,
  };
}

/** Announces a file and sends it. Answers with the upload's id. */
export async function upload(
  account: string,
  file: File,
  options: SendOptions & { purpose?: Purpose } = {},
): Promise<string> {
  const announced = await announce(account, file, options.purpose ?? "report", options.signal);
  await send(announced, file, options);
  return announced.id;
}

/** The network, a server that restarts, or a part that arrived although we did not hear of it. */
const isPassing = (error: unknown) =>
  error instanceof ApiError &&
  [OFFLINE, "UNAVAILABLE", "CONFLICT", "REQUEST_TIMEOUT", "RATE_LIMITED"].includes(error.code);

/** Waits, less if the network comes back before. */
function pause(milliseconds: number, signal?: AbortSignal) {
  return new Promise<void>((go, stop) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", over);
      signal?.removeEventListener("abort", stopped);
    };
    const over = () => {
      end();
      go();
    };
    const stopped = () => {
      end();
      stop(signal?.reason);
    };
    const timer = setTimeout(over, milliseconds);
    window.addEventListener("online", over);
    signal?.addEventListener("abort", stopped);
  });
}

/** Problems of this edge are written as RFC 9457 says. */
type Problem = { code?: string; detail?: string; title?: string; requestId?: string };

async function json(path: string, init: RequestInit): Promise<Shown> {
  const response = await sendTo(new URL(path, window.location.origin), init);
  const body: unknown = await response.json().catch(() => ({}));
  if (response.ok) return body as Shown;
  const { code, detail, title, requestId } = body as Problem;
  const named = code ?? (response.status >= 500 ? "UNAVAILABLE" : "BAD_REQUEST");
  throw new ApiError(named, detail ?? title ?? `Status ${response.status}.`, requestId);
}
