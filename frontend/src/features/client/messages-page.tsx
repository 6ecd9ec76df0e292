import { Button } from "@mantine/core";
import IconMessages from "@tabler/icons-react/dist/esm/icons/IconMessages.mjs";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PageHeader } from "~/shared/ui/page-header";
import { Empty } from "~/shared/ui/states";
import { useAccount } from "./accounts";
import { CasePicker } from "./case-picker";
import { useCases, useLiveCase } from "./cases";
import classes from "./client.module.css";
import { NoAccount } from "./home-page";
import { Message } from "./message";
import messageClasses from "./message.module.css";
import { MessageForm } from "./message-form";
import { messagesQuery } from "./messages";

type Props = { review: string | undefined; onReview: (id: string) => void };

/** What consultancy and client say to each other about a case. */
export function MessagesPage(props: Props) {
  const { t } = useTranslation("client");
  const account = useAccount();
  if (!account) return <NoAccount />;
  return (
    <>
      <PageHeader title={t("messages.title")} />
      <Talks key={account.id} account={account.id} {...props} />
    </>
  );
}

function Talks({ account, review, onReview }: Props & { account: string }) {
  const { t } = useTranslation("client");
  const { cases, shown } = useCases(account, review);
  useLiveCase(shown?.id);
  if (!shown) {
    return (
      <Empty icon={IconMessages} title={t("messages.noCase")}>
        {t("messages.noCaseHint")}
      </Empty>
    );
  }
  return (
    <div className={classes.stack}>
      <CasePicker cases={cases} shown={shown} onChoose={onReview} />
      <Talk key={shown.id} review={shown.id} />
    </div>
  );
}

function Talk({ review }: { review: string }) {
  const { t } = useTranslation("client");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    messagesQuery(review),
  );
  const messages = data.pages.flatMap(({ nodes }) => nodes).reverse();
  return (
    <>
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t("messages.earlier")}
        </Button>
      )}
      {messages.length === 0 && (
        <Empty icon={IconMessages} title={t("messages.none")}>
          {t("messages.noneHint")}
        </Empty>
      )}
      {messages.length > 0 && (
        <ol className={messageClasses.talk} aria-label={t("messages.title")}>
          {messages.map((message) => (
            <Message key={message.id} message={message} review={review} />
          ))}
        </ol>
      )}
      <MessageForm review={review} />
    </>
  );
}
