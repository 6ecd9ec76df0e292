import { useSyncExternalStore } from "react";

/** One value that several parts of the frame share. */
export function create<T>(first: T) {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    set(next: T) {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () =>
      useSyncExternalStore(
        (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        () => value,
      ),
  };
}
