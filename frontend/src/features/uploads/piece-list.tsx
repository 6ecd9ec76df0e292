import { ActionIcon, Button, Group } from "@mantine/core";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useTranslation } from "react-i18next";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import type { Batch, Piece } from "./batch";
import { LARGEST } from "./file-check";
import type { Sender } from "./sender";
import classes from "./uploads.module.css";

/** The files that are on their way, each with how far it is and what can be done about it. */
export function PieceList({ sender, batch }: { sender: Sender; batch: Batch }) {
  const { t } = useTranslation("uploads");
  const words = useWords();
  if (batch.pieces.length === 0) return null;
  const stopped = batch.step === "failed" || batch.pieces.some(({ phase }) => phase === "stopped");
  return (
    <>
      <ul className={classes.pieces} aria-label={t("onTheWay")}>
        {batch.pieces.map((piece) => (
          <PieceRow key={piece.key} piece={piece} onRemove={() => sender.remove(piece.key)} />
        ))}
      </ul>
      {batch.step === "starting" && <p className={classes.word}>{t("starting")}</p>}
      {batch.step === "failed" && (
        <p className={classes.word} data-tone="bad" role="alert">
          {t("notStarted", { why: words(batch.error) })}
        </p>
      )}
      {stopped && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" onClick={() => sender.goOn()}>
            {t("goOn")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => sender.cancel()}>
            {t("cancelAll")}
          </Button>
        </Group>
      )}
    </>
  );
}

function PieceRow({ piece, onRemove }: { piece: Piece; onRemove: () => void }) {
  const { t } = useTranslation("uploads");
  const formats = useFormats();
  const { name, size, sent, phase } = piece;
  const isMoving = phase === "sending" || phase === "stalled" || phase === "stopped";
  return (
    <li className={classes.piece}>
      <span className={classes.name}>
        <span title={name}>{name}</span>
        <span className={classes.size}>{formats.bytes(size)}</span>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(phase === "refused" ? "dismiss" : "cancel", { name })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {isMoving && (
        <progress
          className={classes.bar}
          max={size}
          value={sent}
          aria-label={t("progressOf", { name })}
        />
      )}
      <PieceWord piece={piece} />
    </li>
  );
}

function PieceWord({ piece }: { piece: Piece }) {
  const { t } = useTranslation("uploads");
  const words = useWords();
  const formats = useFormats();
  const { fault, error, phase, sent, size } = piece;
  const how = { sent: formats.bytes(sent), size: formats.bytes(size) };
  if (fault) {
    return (
      <span className={classes.word} data-tone="bad" role="alert">
        {t(`fault.${fault}`, { largest: formats.bytes(LARGEST) })}
      </span>
    );
  }
  if (phase === "refused" || phase === "stopped") {
    return (
      <span className={classes.word} data-tone="bad" role="alert">
        {t(`phase.${phase}`, { ...how, why: words(error) })}
      </span>
    );
  }
  return (
    <span className={classes.word} data-tone={phase === "stalled" ? "warn" : undefined}>
      {t(`phase.${phase}`, how)}
    </span>
  );
}
