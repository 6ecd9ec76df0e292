import { Menu, UnstyledButton } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconUser from "@tabler/icons-react/dist/esm/icons/IconUser.mjs";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useColleagues, useNameOf } from "~/features/session/team";
import { useWords } from "~/shared/api/use-words";
import { toastFailure } from "~/shared/ui/undo-toast";
import classes from "./assignee.module.css";
import { type ReviewHead, useAssign } from "./review";

/** Who works on the case; a click gives it to somebody else. */
export function Assignee({ review }: { review: ReviewHead }) {
  const { t } = useTranslation("review");
  const nameOf = useNameOf();
  const colleagues = useColleagues();
  const assign = useAssign(review.id);
  const words = useWords();
  const may = useMay();
  const name = nameOf(review.assigneeId) ?? t("head.nobody");
  const inner = (
    <>
      <IconUser size={14} aria-hidden />
      {name}
    </>
  );
  if (!may("step_review")) return <span className={classes.assignee}>{inner}</span>;
  const give = (assignee: string | null) =>
    assign.mutate(
      { assignee, version: review.version },
      { onError: (error) => toastFailure(words(error)) },
    );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.assignee} aria-label={t("head.assign", { name })}>
          {inner}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {[...colleagues, { id: null, name: t("head.nobody") }].map((one) => (
          <Menu.Item
            key={one.id}
            rightSection={one.id === review.assigneeId && <IconCheck size={16} aria-hidden />}
            onClick={() => give(one.id)}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
