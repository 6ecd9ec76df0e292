import { ActionIcon, Menu } from "@mantine/core";
import IconArrowDown from "@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs";
import IconArrowUp from "@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs";
import IconCircleMinus from "@tabler/icons-react/dist/esm/icons/IconCircleMinus.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconMessagePlus from "@tabler/icons-react/dist/esm/icons/IconMessagePlus.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconRotate from "@tabler/icons-react/dist/esm/icons/IconRotate.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { toastFailure } from "~/shared/ui/undo-toast";
import { ActionDialog } from "./action-dialog";
import { NoteDialog } from "./note-dialog";
import { type PlanAction, useMove, useReopen } from "./plan";

type Props = { review: string; plan: PlanAction[]; action: PlanAction };

/** What else can be done with an action. */
export function ActionMenu({ review, plan, action }: Props) {
  const { t } = useTranslation("plan");
  const { t: common } = useTranslation();
  const say = useWords();
  const may = useMay();
  const move = useMove(review);
  const reopen = useReopen(review);
  const [dialog, show] = useState<"edit" | "done" | "waive">();
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const { id, version, title, progress } = action;
  if (!may("edit_plan")) return null;
  const close = () => show(undefined);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("menu", { title })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => show("edit")}>
            {common("do.edit")}
          </Menu.Item>
          {progress === "OPEN" ? (
            <>
              <Menu.Item leftSection={<IconMessagePlus size={16} />} onClick={() => show("done")}>
                {t("doneWithNote")}
              </Menu.Item>
              <Menu.Item leftSection={<IconCircleMinus size={16} />} onClick={() => show("waive")}>
                {t("waive")}
              </Menu.Item>
            </>
          ) : (
            <Menu.Item
              leftSection={<IconRotate size={16} />}
              onClick={() => reopen.mutate({ id, version }, { onError })}
            >
              {t("reopen")}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            onClick={() => move.mutate({ plan, id, step: -1 }, { onError })}
          >
            {t("up")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            onClick={() => move.mutate({ plan, id, step: 1 }, { onError })}
          >
            {t("down")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === "edit" && <ActionDialog review={review} action={action} onClose={close} />}
      {(dialog === "done" || dialog === "waive") && (
        <NoteDialog review={review} action={action} kind={dialog} onClose={close} />
      )}
    </>
  );
}
