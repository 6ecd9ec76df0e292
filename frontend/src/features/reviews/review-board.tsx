import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewState } from "~/gql/enums";
import { useWords } from "~/shared/api/use-words";
import { toastFailure } from "~/shared/ui/undo-toast";
import { COLUMNS, ENDED, type Move, moveTo } from "./board-model";
import { ReviewCard } from "./review-card";
import { type ReviewRow, useMoveCard } from "./reviews";
import classes from "./reviews.module.css";

type Props = { asked: Parameters<typeof useMoveCard>[0]; reviews: ReviewRow[]; ended: boolean };

/** Cases by where they stand. A card is moved by dragging it, or by its menu. */
export function ReviewBoard({ asked, reviews, ended }: Props) {
  const { t } = useTranslation("reviews");
  const { t: words } = useTranslation("words");
  const { t: common } = useTranslation();
  const say = useWords();
  const move = useMoveCard(asked);
  const [dragged, drag] = useState<ReviewRow>();
  const columns = ended ? [...COLUMNS, ...ENDED] : COLUMNS;
  const go = (card: ReviewRow, { step, to }: Move) =>
    move.mutate(
      { id: card.id, step, to },
      { onError: (error) => toastFailure(common("state.notSaved", { why: say(error) })) },
    );
  const drop = (state: ReviewState) => {
    const possible = dragged && moveTo(dragged, state);
    if (dragged && possible) go(dragged, possible);
    drag(undefined);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with keys
    <section className={classes.board} aria-label={t("board")} tabIndex={0}>
      {columns.map((state) => {
        const cards = reviews.filter((one) => one.state === state);
        const takes = dragged !== undefined && moveTo(dragged, state) !== undefined;
        return (
          <section
            key={state}
            className={classes.column}
            aria-label={words(`state.${state}`)}
            data-takes={takes || undefined}
            onDragOver={(event) => takes && event.preventDefault()}
            onDrop={() => drop(state)}
          >
            <h2>
              {words(`state.${state}`)} <span>{cards.length}</span>
            </h2>
            {cards.map((card) => (
              <ReviewCard
                key={card.id}
                card={card}
                onMove={(chosen) => go(card, chosen)}
                onDrag={(on) => drag(on ? card : undefined)}
              />
            ))}
          </section>
        );
      })}
    </section>
  );
}
