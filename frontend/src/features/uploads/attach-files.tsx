import { useTranslation } from "react-i18next";
import { DropZone } from "./drop-zone";
import { PieceList } from "./piece-list";
import { type Sender, useBatch } from "./sender";

/** Files that go with something that is said. They are sent at once and kept until it is. */
export function AttachFiles({ sender }: { sender: Sender }) {
  const { t } = useTranslation("uploads");
  const batch = useBatch(sender);
  return (
    <div>
      <DropZone
        small
        title={t("attach")}
        hint={t("attachHint")}
        onFiles={(files) => sender.add(files)}
      />
      <PieceList sender={sender} batch={batch} />
    </div>
  );
}
