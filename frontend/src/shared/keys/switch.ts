import { useSyncExternalStore } from "react";

const KEPT = "firstscan.keys";
const listeners = new Set<() => void>();

/** Whether single keys do something in this browser. */
export const keysAreOn = () => localStorage.getItem(KEPT) !== "off";

export function switchKeys(on: boolean) {
  localStorage.setItem(KEPT, on ? "on" : "off");
  for (const listener of listeners) listener();
}

export function useKeysAreOn() {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keysAreOn);
}
