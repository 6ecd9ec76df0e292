import { Alert, Button, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import classes from "./client.module.css";
import { useSay } from "./messages";

/** Says something to the consultancy. What was not taken comes back into the field. */
export function MessageForm({ review }: { review: string }) {
  const { t } = useTranslation("client");
  const words = useWords();
  const { person, consultancy } = useViewer();
  const say = useSay(review, person);
  const [body, setBody] = useState("");
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const said = body.trim();
    if (said === "" || say.isPending) return;
    setBody("");
    say.mutate(said, { onError: () => setBody(said) });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      {say.error && (
        <Alert color="red" role="alert">
          {t("messages.notSent", { why: words(say.error) })}
        </Alert>
      )}
      <Textarea
        label={t("messages.write", { consultancy: consultancy.name })}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event);
        }}
      />
      <Button type="submit" disabled={body.trim() === ""}>
        {t("messages.send")}
      </Button>
    </form>
  );
}
