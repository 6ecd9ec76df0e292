import { EarlyWarningPanel } from "~/features/incidents/early-warning-panel";
import { OwnSettingsPage } from "~/features/settings/own-settings-page";
import { useAccounts } from "./accounts";

/** What a client sets: profile and security, and what is done with each account's scans. */
export function ProfilePage() {
  return (
    <OwnSettingsPage>
      {useAccounts().map(({ id, name }) => (
        <EarlyWarningPanel key={id} account={id} own={name} />
      ))}
    </OwnSettingsPage>
  );
}
