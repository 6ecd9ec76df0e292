import { afterEach, expect, test } from "vitest";
import { dropLinkSecret, linkSecret, secretIn, takeLinkSecret } from "./link-secret";

/** Of an invitation: the consultancy's number, then the secret. */
const INVITE = "01a06ab6b6cc749dbb721cb71a3f3952.fs_invite_4tXabc123";

afterEach(() => {
  dropLinkSecret();
  window.history.replaceState(null, "", "/");
});

test("the secret leaves the address at once and is kept for what it is good for", () => {
  window.history.replaceState({ key: "k" }, "", `/join?from=mail#${INVITE}`);
  takeLinkSecret();
  expect(window.location.href).toMatch(/\/join\?from=mail$/);
  expect(window.history.state).toEqual({ key: "k" });
  expect(linkSecret("invite")).toBe(INVITE);
  expect(linkSecret("reset")).toBeUndefined();
});

test("what is no secret stays in the address", () => {
  window.history.replaceState(null, "", "/reviews#content");
  takeLinkSecret();
  expect(window.location.hash).toBe("#content");
});

test("a secret that was used is forgotten", () => {
  window.history.replaceState(null, "", "/reset#fs_reset_abc");
  takeLinkSecret();
  dropLinkSecret();
  expect(linkSecret("reset")).toBeUndefined();
});

test("only our own secrets are taken for one", () => {
  expect(secretIn("#fs_verify_Ab9")).toBe("fs_verify_Ab9");
  for (const other of ["", "#", "#fs_live_x", "#fs_reset_", "#fs_reset_a b", "#javascript:1"]) {
    expect(secretIn(other), other).toBeUndefined();
  }
});
