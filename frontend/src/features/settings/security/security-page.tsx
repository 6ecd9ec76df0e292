import { FactorPanel } from "./factor-panel";
import { PasswordPanel } from "./password-panel";
import { SessionsPanel } from "./sessions-panel";

/** How somebody signs in, and where they are signed in. */
export function SecurityPage() {
  return (
    <>
      <PasswordPanel />
      <FactorPanel />
      <SessionsPanel />
    </>
  );
}
