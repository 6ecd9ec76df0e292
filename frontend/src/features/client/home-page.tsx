import IconBuildingStore from "@tabler/icons-react/dist/esm/icons/IconBuildingStore.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { PageHeader } from "~/shared/ui/page-header";
import { Empty } from "~/shared/ui/states";
import { useAccount } from "./accounts";
import { casesQuery, isOver, useLiveCases } from "./cases";
import classes from "./client.module.css";
import { homeQuery, useLiveAccount } from "./home";
import { NextSteps } from "./next-steps";
import { ScorePanel } from "./score-panel";

/** Where a client begins: what to do next, and how it stands. */
export function HomePage() {
  const { t } = useTranslation("client");
  const account = useAccount();
  if (!account) return <NoAccount />;
  return <Home key={account.id} account={account.id} title={t("home.title", useGreeting())} />;
}

function useGreeting() {
  return { name: useViewer().person.name.split(" ")[0] ?? "" };
}

function Home({ account, title }: { account: string; title: string }) {
  const { data: markets } = useSuspenseQuery(homeQuery(account));
  const { data: cases } = useSuspenseQuery(casesQuery(account));
  useLiveAccount(account);
  useLiveCases(cases.filter((one) => !isOver(one)).map(({ id }) => id));
  return (
    <>
      <PageHeader title={title} />
      <div className={classes.stack}>
        <NextSteps account={account} />
        {markets.map((market) => (
          <ScorePanel key={market.id} account={account} market={market} />
        ))}
      </div>
    </>
  );
}

/** Somebody whose accounts were all taken away. */
export function NoAccount() {
  const { t } = useTranslation("client");
  return (
    <Empty icon={IconBuildingStore} title={t("noAccount.title")}>
      {t("noAccount.hint")}
    </Empty>
  );
}
