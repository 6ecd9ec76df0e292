import { Button, Checkbox, Menu, Modal, Stack, TextInput } from "@mantine/core";
import IconBookmark from "@tabler/icons-react/dist/esm/icons/IconBookmark.mjs";
import IconTrash from "@tabler/icons-react/dist/esm/icons/IconTrash.mjs";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import { useKeepView, useRemoveView, viewsQuery } from "./views";
import classes from "./views.module.css";

/** Filters and order of this page under a name, for oneself or for the team. */
export function SavedViews() {
  const { t } = useTranslation("views");
  const { t: common } = useTranslation();
  const say = useWords();
  const router = useRouter();
  const location = useLocation();
  const page = location.pathname.replace(/^\/|\/$/g, "");
  const query = location.searchStr.replace(/^\?/, "");
  const { data: views } = useQuery(viewsQuery(page));
  const keep = useKeepView();
  const remove = useRemoveView();
  const [naming, name] = useState(false);
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const groups = [
    { title: t("own"), views: views?.filter((one) => one.isOwn) ?? [] },
    { title: t("team"), views: views?.filter((one) => !one.isOwn) ?? [] },
  ].filter((group) => group.views.length > 0);
  return (
    <>
      <Menu width={260} withinPortal={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {t("views")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groups.map((group) => (
            <div key={group.title}>
              <Menu.Label>{group.title}</Menu.Label>
              {group.views.map((view) => (
                <div key={view.id} className={classes.view}>
                  <Menu.Item
                    onClick={() => void router.navigate({ href: `/${view.page}?${view.query}` })}
                  >
                    {view.name}
                  </Menu.Item>
                  {view.isOwn && (
                    <Menu.Item
                      className={classes.remove}
                      aria-label={t("remove", { name: view.name })}
                      onClick={() =>
                        remove.mutate(view.id, {
                          onError,
                          onSuccess: () =>
                            toastWithUndo(t("removed", { name: view.name }), () =>
                              keep.mutate(
                                {
                                  name: view.name,
                                  page: view.page,
                                  query: view.query,
                                  shared: view.isShared,
                                },
                                { onError },
                              ),
                            ),
                        })
                      }
                    >
                      <IconTrash size={16} aria-hidden />
                    </Menu.Item>
                  )}
                </div>
              ))}
            </div>
          ))}
          {groups.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => name(true)}>{t("keep")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && <KeepView page={page} query={query} onClose={() => name(false)} />}
    </>
  );
}

function KeepView(props: { page: string; query: string; onClose: () => void }) {
  const { t } = useTranslation("views");
  const { t: common } = useTranslation();
  const say = useWords();
  const keep = useKeepView();
  const [name, setName] = useState("");
  const [shared, share] = useState(false);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t("keep")}
      closeButtonProps={{ "aria-label": common("do.close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate(
            { name: name.trim(), page: props.page, query: props.query, shared },
            {
              onSuccess: props.onClose,
              onError: (error) => toastFailure(common("state.notSaved", { why: say(error) })),
            },
          );
        }}
      >
        <Stack>
          <TextInput
            label={t("name")}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t("share")}
            checked={shared}
            onChange={(event) => share(event.currentTarget.checked)}
          />
          <Button type="submit" disabled={!name.trim()} loading={keep.isPending}>
            {common("do.save")}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
