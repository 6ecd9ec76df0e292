import { Button, SegmentedControl, Textarea } from "@mantine/core";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import type { CommentAudience } from "~/gql/enums";
import { useWords } from "~/shared/api/use-words";
import { toastFailure } from "~/shared/ui/undo-toast";
import { useAddComment } from "./activity";
import classes from "./activity.module.css";

/** Writes a comment. Unless it is said otherwise the client never sees it, and that is shown. */
export function Composer({ review }: { review: string }) {
  const { t } = useTranslation("activity");
  const { t: common } = useTranslation();
  const say = useWords();
  const may = useMay();
  const add = useAddComment(review);
  const [audience, setAudience] = useState<CommentAudience>("INTERNAL");
  const [body, setBody] = useState("");
  // The same words sent again after a lost answer are one comment.
  const key = useRef(crypto.randomUUID());
  if (!may("write_internal_comment")) return null;
  const isInternal = audience === "INTERNAL";
  const Icon = isInternal ? IconLock : IconUsers;
  /** The field is free at once; what could not be sent comes back. */
  const send = () => {
    const comment = { audience, body: body.trim(), key: key.current };
    setBody("");
    setAudience("INTERNAL");
    add.mutate(comment, {
      onSuccess: () => {
        key.current = crypto.randomUUID();
      },
      onError: (error) => {
        setBody(comment.body);
        setAudience(comment.audience);
        toastFailure(common("state.notSaved", { why: say(error) }));
      },
    });
  };
  return (
    <form
      className={classes.composer}
      data-audience={audience}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className={classes.for}>
        <SegmentedControl
          size="xs"
          aria-label={t("forWhom")}
          value={audience}
          onChange={(value) => setAudience(value as CommentAudience)}
          data={[
            { value: "INTERNAL", label: t("internal") },
            { value: "CLIENT", label: t("client") },
          ]}
        />
        <span className={classes.who}>
          <Icon size={16} aria-hidden />
          {t(isInternal ? "onlyUs" : "clientReads")}
        </span>
      </div>
      <Textarea
        aria-label={t(isInternal ? "writeInternal" : "writeClient")}
        placeholder={t(isInternal ? "writeInternal" : "writeClient")}
        autosize
        minRows={2}
        maxRows={12}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="compact-md"
        disabled={!body.trim()}
        loading={add.isPending}
        variant={isInternal ? "default" : "filled"}
      >
        {t(isInternal ? "addInternal" : "sendClient")}
      </Button>
    </form>
  );
}
