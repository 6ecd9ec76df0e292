import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { toastFailure } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import classes from "./client.module.css";
import messageClasses from "./message.module.css";
import { type ClientMessage, useTakeBack } from "./messages";

/** Something that was said: by the client at the right, by the consultancy at the left. */
export function Message({ message, review }: { message: ClientMessage; review: string }) {
  const { t } = useTranslation("client");
  const words = useWords();
  const { consultancy, person } = useViewer();
  const takeBack = useTakeBack(review);
  const { author, body, byClient, createdAt, editedAt, deletedAt } = message;
  const isMine = author.id === person.id && message.id !== "new";
  return (
    <li className={messageClasses.message} data-by={byClient ? "client" : "us"}>
      <div className={messageClasses.messageHead}>
        <strong>{author.name ?? consultancy.name}</strong>
        <span>
          <When at={createdAt} />
          {editedAt && !deletedAt && ` · ${t("messages.edited")}`}
        </span>
      </div>
      <p className={deletedAt ? classes.dimmed : undefined}>
        {deletedAt ? t("messages.takenBack") : body}
      </p>
      {isMine && !deletedAt && (
        <Button
          className={messageClasses.takeBack}
          variant="subtle"
          color="gray"
          size="compact-xs"
          loading={takeBack.isPending}
          onClick={() =>
            takeBack.mutate(message, { onError: (error) => toastFailure(words(error)) })
          }
        >
          {t("messages.takeBack")}
        </Button>
      )}
    </li>
  );
}
