import { Select } from "@mantine/core";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAccount, useAccounts } from "~/features/client/accounts";
import { useViewer } from "~/features/session/session";
import { ClientNav } from "./client-nav";
import classes from "./client-shell.module.css";
import { FollowProfile } from "./follow-profile";
import { HouseMark } from "./house";
import { PersonMenu } from "./person-menu";

/** The client's frame: one column, and nothing to get lost in. */
export function ClientShell() {
  const { t } = useTranslation();
  const { consultancy } = useViewer();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t("nav.skip")}
      </a>
      <FollowProfile />
      <header className={classes.top}>
        <HouseMark />
        <span className={classes.house}>{consultancy.name}</span>
        <AccountPicker />
        <PersonMenu compact />
      </header>
      <ClientNav />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

/** Whose figures are shown, for those who look after several. */
function AccountPicker() {
  const { t } = useTranslation("client");
  const navigate = useNavigate();
  const accounts = useAccounts();
  const shown = useAccount();
  if (accounts.length < 2) return null;
  return (
    <Select
      className={classes.account}
      aria-label={t("account")}
      data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
      value={shown?.id ?? null}
      onChange={(account) =>
        // What was chosen of the other account means nothing here.
        account && void navigate({ to: ".", search: { account } })
      }
    />
  );
}
