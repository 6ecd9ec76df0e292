import { ActionIcon, Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useNameOf } from "~/features/session/team";
import { useFormats } from "~/shared/lib/use-formats";
import { Deadline } from "~/shared/ui/deadline";
import { type Move, movesOf, nextDeadline } from "./board-model";
import type { ReviewRow } from "./reviews";
import classes from "./reviews.module.css";

type Props = {
  card: ReviewRow;
  onMove: (move: Move) => void;
  onDrag: (on: boolean) => void;
};

export function ReviewCard({ card, onMove, onDrag }: Props) {
  const { t } = useTranslation("reviews");
  const { t: words } = useTranslation("words");
  const formats = useFormats();
  const nameOf = useNameOf();
  const moves = movesOf(card);
  const next = nextDeadline(card.deadlines);
  return (
    <article
      className={classes.card}
      draggable={moves.length > 0}
      onDragStart={() => onDrag(true)}
      onDragEnd={() => onDrag(false)}
    >
      <div className={classes.cardHead}>
        <Link to="/reviews/$review" params={{ review: card.id }}>
          {card.title}
        </Link>
        {moves.length > 0 && (
          <Menu>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t("move", { title: card.title })}
              >
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {moves.map((one) => (
                <Menu.Item key={one.step} onClick={() => onMove(one)}>
                  {t("moveTo", { state: words(`state.${one.to}`) })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <small>
        {card.account.name}, {card.market.marketplace}
      </small>
      <div className={classes.cardFoot}>
        <b>{formats.rate(card.rateBp)}</b>
        {next && <Deadline dueAt={next.dueAt} />}
        <span>{nameOf(card.assigneeId)}</span>
      </div>
    </article>
  );
}
