import { useSyncExternalStore } from "react";

/** What a mail's link is good for, as its secret says. */
export type LinkPurpose = "invite" | "reset" | "verify" | "magic";

let secret: string | undefined;
const listeners = new Set<() => void>();

/** What is after the `#` of a link: for an invitation, the consultancy's number comes before. */
const SECRET = /^(?:[0-9a-f-]{32,36}\.)?fs_(invite|reset|verify|magic)_\w+$/;

/** The secret of a link, from what is after its `#`. */
export function secretIn(hash: string): string | undefined {
  const text = hash.replace(/^#/, "");
  return SECRET.test(text) ? text : undefined;
}

/**
 * Takes the secret of a mail's link out of the address bar, before anything else looks at the
 * address. It is kept in memory only: neither history nor bookmarks have it.
 */
export function takeLinkSecret() {
  const found = secretIn(window.location.hash);
  if (!found) return;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", pathname + search);
  secret = found;
  for (const listener of listeners) listener();
}

/** A link that is opened in a page that is open already only changes what is after the `#`. */
export function watchLinkSecret() {
  takeLinkSecret();
  window.addEventListener("hashchange", takeLinkSecret);
}

export function linkSecret(purpose: LinkPurpose): string | undefined {
  return SECRET.exec(secret ?? "")?.[1] === purpose ? secret : undefined;
}

/** Forgets the secret once it is used up. */
export function dropLinkSecret() {
  secret = undefined;
  for (const listener of listeners) listener();
}

/** The secret of the link that was opened, if it is one for this. */
export function useLinkSecret(purpose: LinkPurpose): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => linkSecret(purpose),
  );
}
