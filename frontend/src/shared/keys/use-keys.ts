import { useEffect, useRef } from "react";
import { listen } from "./sequence";
import { keysAreOn } from "./switch";

type Handlers = Record<string, () => void>;

/** Does something on single keys or sequences such as `g c`, never while somebody is writing. */
export function useKeys(handlers: Handlers) {
  const current = useRef(handlers);
  current.current = handlers;
  const names = Object.keys(handlers).join("\n");
  useEffect(() => {
    const heard = listen(names.split("\n"));
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!keysAreOn() || isWriting(event.target) || dialogIsOpen()) return;
      const name = heard(event.key, event.timeStamp);
      if (name === undefined) return;
      event.preventDefault();
      current.current[name]?.();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [names]);
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What is behind a dialog does not answer. */
const dialogIsOpen = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
