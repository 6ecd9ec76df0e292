import { ActionIcon, Button, Group, Menu, Textarea } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { Badge } from "~/shared/ui/badge";
import { toastFailure } from "~/shared/ui/undo-toast";
import { When } from "~/shared/ui/when";
import { type Comment, useDeleteComment, useEditComment } from "./activity";
import classes from "./activity.module.css";

export function CommentItem({ review, comment }: { review: string; comment: Comment }) {
  const { t } = useTranslation("activity");
  const { t: common } = useTranslation();
  const say = useWords();
  const viewer = useViewer();
  const edit = useEditComment(review);
  const remove = useDeleteComment(review);
  const [draft, setDraft] = useState<string>();
  const { id, version, audience, author, body, byClient, createdAt, editedAt, deletedAt } = comment;
  const isOwn = author.id === viewer.person.id && !deletedAt;
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const save = () => {
    if (draft === undefined) return;
    edit.mutate(
      { id, version, body: draft.trim() },
      { onError, onSuccess: () => setDraft(undefined) },
    );
  };
  return (
    <li className={classes.comment} data-audience={audience}>
      <div className={classes.by}>
        <b>{author.name ?? t("program")}</b>
        {byClient && <span>{t("byClient")}</span>}
        <When at={createdAt} />
        {editedAt && !deletedAt && <span>{t("edited")}</span>}
        <span className={classes.tag}>
          {audience === "INTERNAL" ? (
            <Badge tone="warn" icon={IconLock}>
              {t("internal")}
            </Badge>
          ) : (
            <Badge tone="accent" icon={IconUsers}>
              {t("client")}
            </Badge>
          )}
        </span>
        {isOwn && (
          <Menu>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("menu")}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setDraft(body ?? "")}>{common("do.edit")}</Menu.Item>
              <Menu.Item color="red" onClick={() => remove.mutate({ id, version }, { onError })}>
                {t("takeBack")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {draft !== undefined ? (
        <>
          <Textarea
            aria-label={common("do.edit")}
            autosize
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Group mt="xs" gap="xs">
            <Button
              size="compact-sm"
              onClick={save}
              disabled={!draft.trim()}
              loading={edit.isPending}
            >
              {common("do.save")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDraft(undefined)}>
              {common("do.cancel")}
            </Button>
          </Group>
        </>
      ) : (
        <p>{deletedAt ? <em>{t("takenBack")}</em> : body}</p>
      )}
    </li>
  );
}
