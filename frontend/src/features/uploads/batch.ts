import type { Fault } from "./file-check";

/** How far a file is on its way to the server. */
export type Phase =
  /** It waits for the ones before it. */
  | "waiting"
  | "sending"
  /** The network is gone; it goes on by itself. */
  | "stalled"
  /** It stopped, and goes on when somebody says so. */
  | "stopped"
  | "sent"
  /** It cannot be used. */
  | "refused";

export type Piece = {
  key: string;
  name: string;
  size: number;
  phase: Phase;
  /** Bytes that have arrived. */
  sent: number;
  fault?: Fault;
  /** Why the server refused it, or why it stopped. */
  error?: unknown;
};

/** Files that are sent together, and what is being done with them. */
export type Batch = {
  pieces: Piece[];
  /** Once all are there, the server is asked to read them. */
  step: "sending" | "starting" | "failed";
  error?: unknown;
};

export const NOTHING: Batch = { pieces: [], step: "sending" };

export function changed(batch: Batch, key: string, change: Partial<Piece>): Batch {
  return {
    ...batch,
    pieces: batch.pieces.map((piece) => (piece.key === key ? { ...piece, ...change } : piece)),
  };
}

/** The file whose turn it is. */
export const nextOf = (batch: Batch) => batch.pieces.find(({ phase }) => phase === "waiting");

const usable = (batch: Batch) => batch.pieces.filter(({ phase }) => phase !== "refused");

/** Whether every file that can be used has arrived. */
export function isWhole(batch: Batch): boolean {
  const pieces = usable(batch);
  return pieces.length > 0 && pieces.every(({ phase }) => phase === "sent");
}

/** Whether leaving the page would lose something. */
export const isBusy = (batch: Batch) =>
  batch.step === "starting" ||
  batch.pieces.some(
    ({ phase }) => phase === "sending" || phase === "stalled" || phase === "waiting",
  );

/** The share that has arrived, from 0 to 1. */
export function shareOf(batch: Batch): number {
  const pieces = usable(batch);
  const total = pieces.reduce((sum, { size }) => sum + size, 0);
  return total === 0 ? 0 : pieces.reduce((sum, { sent }) => sum + sent, 0) / total;
}
