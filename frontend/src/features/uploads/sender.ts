import { useSyncExternalStore } from "react";
import { codeOf, isNotFound } from "~/shared/api/error";
import { type Announced, announce, type Purpose, send } from "~/shared/api/upload";
import { onLeave } from "~/shared/lib/on-leave";
import { type Batch, changed, isBusy, isWhole, NOTHING, nextOf } from "./batch";
import { faultOf } from "./file-check";

/** What is done once all files are there. Answers when it has begun. */
type Whole = (uploads: string[]) => Promise<void>;

type Held = { file: File; announced?: Announced };

/**
 * Sends files one after the other. It belongs to the page and not to a part of it, so that it goes
 * on while somebody looks at something else.
 */
export class Sender {
  private batch: Batch = NOTHING;
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();
  private running: AbortController | undefined;
  private count = 0;

  constructor(
    private readonly account: string,
    private readonly purpose: Purpose,
    private readonly whole?: Whole,
  ) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  shown = () => this.batch;

  /** Takes files up. Those that cannot be used are shown with the reason. */
  add(files: readonly File[]) {
    const pieces = files.map((file) => {
      this.count += 1;
      const key = String(this.count);
      const fault = faultOf(file, this.purpose);
      this.held.set(key, { file });
      const { name, size } = file;
      const phase = fault ? ("refused" as const) : ("waiting" as const);
      return { key, name, size, sent: 0, phase, ...(fault && { fault }) };
    });
    const kept = this.batch.step === "failed" ? NOTHING : this.batch;
    this.set({ ...kept, pieces: [...kept.pieces, ...pieces] });
    void this.run();
  }

  /** Goes on with everything that stopped, where it stopped. */
  goOn() {
    const pieces = this.batch.pieces.map((piece) => {
      const { error: _, ...rest } = piece;
      return piece.phase === "stopped" ? { ...rest, phase: "waiting" as const } : piece;
    });
    this.set({ pieces, step: "sending" });
    void this.run();
  }

  remove(key: string) {
    const piece = this.batch.pieces.find((piece) => piece.key === key);
    if (piece?.phase === "sending" || piece?.phase === "stalled") this.running?.abort();
    this.held.delete(key);
    this.set({ ...this.batch, pieces: this.batch.pieces.filter((piece) => piece.key !== key) });
    void this.run();
  }

  /** Forgets everything. */
  cancel() {
    this.running?.abort();
    this.held.clear();
    this.set(NOTHING);
  }

  /** What has arrived. */
  uploads(): string[] {
    const sent = this.batch.pieces.filter(({ phase }) => phase === "sent");
    return sent.flatMap(({ key }) => this.held.get(key)?.announced?.id ?? []);
  }

  private set(batch: Batch) {
    this.batch = batch;
    for (const listener of this.listeners) listener();
  }

  private change(key: string, change: Parameters<typeof changed>[2]) {
    this.set(changed(this.batch, key, change));
  }

  private async run() {
    if (this.running) return;
    for (let piece = nextOf(this.batch); piece; piece = nextOf(this.batch)) {
      const stop = new AbortController();
      this.running = stop;
      await this.sendOne(piece.key, stop.signal);
      this.running = undefined;
    }
    if (this.whole && this.batch.step === "sending" && isWhole(this.batch)) {
      await this.start(this.whole);
    }
  }

  private async sendOne(key: string, signal: AbortSignal) {
    const held = this.held.get(key);
    if (!held) return;
    const { file } = held;
    this.change(key, { phase: "sending" });
    try {
      held.announced ??= await announce(this.account, file, this.purpose, signal);
      await send(held.announced, file, {
        signal,
        onProgress: (sent) => this.change(key, { sent }),
        onStall: (stalled) => this.change(key, { phase: stalled ? "stalled" : "sending" }),
      });
      this.change(key, { phase: "sent", sent: file.size });
    } catch (error) {
      if (signal.aborted) return;
      // What the server has forgotten is announced anew when it goes on.
      if (isNotFound(error)) delete held.announced;
      this.change(key, { phase: isFinal(error) ? "refused" : "stopped", error });
    }
  }

  private async start(whole: Whole) {
    this.set({ ...this.batch, step: "starting" });
    try {
      await whole(this.uploads());
      // What was refused stays, so that nobody believes that it was read.
      const pieces = this.batch.pieces.filter(({ phase }) => phase === "refused");
      this.set({ pieces, step: "sending" });
    } catch (error) {
      this.set({ ...this.batch, step: "failed", error });
    }
  }
}

/** What would be refused the next time, too. */
const isFinal = (error: unknown) =>
  ["UNSUPPORTED_MEDIA_TYPE", "PAYLOAD_TOO_LARGE", "BAD_USER_INPUT", "FORBIDDEN"].includes(
    codeOf(error) ?? "",
  );

const senders = new Map<string, Sender>();

/** The sender of a market; it stays when the page changes. */
export function senderOf(market: string, make: () => Sender): Sender {
  const known = senders.get(market) ?? make();
  senders.set(market, known);
  return known;
}

// Nothing goes on for somebody who has left.
onLeave(() => {
  for (const sender of senders.values()) sender.cancel();
  senders.clear();
});

export const useBatch = (sender: Sender) => useSyncExternalStore(sender.subscribe, sender.shown);

// A page that is closed takes with it what it was sending.
window.addEventListener("beforeunload", (event) => {
  if ([...senders.values()].some((sender) => isBusy(sender.shown()))) event.preventDefault();
});
