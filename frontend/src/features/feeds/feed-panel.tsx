import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Panel } from "~/shared/ui/panel";
import { Failure, ListSkeleton } from "~/shared/ui/states";
import { CreateFeed } from "./create-feed";
import { FeedRow } from "./feed-row";
import { feedsQuery } from "./feeds";
import classes from "./feeds.module.css";

/** Where services that follow parcels tell of an account's scans. */
export function FeedPanel({ account }: { account: string }) {
  const { t } = useTranslation("feeds");
  const { data, error, refetch } = useQuery(feedsQuery(account));
  const [opened, create] = useDisclosure();
  return (
    <Panel
      title={t("title")}
      hint={t("hint")}
      aside={
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={create.open}
        >
          {t("create")}
        </Button>
      }
      flush
    >
      {error ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <ListSkeleton rows={2} />
      ) : data.length === 0 ? (
        <p className="panel-words">{t("none")}</p>
      ) : (
        <ul className={classes.rows}>
          {data.map((feed) => (
            <FeedRow key={feed.id} account={account} feed={feed} />
          ))}
        </ul>
      )}
      {opened && <CreateFeed account={account} onClose={create.close} />}
    </Panel>
  );
}
