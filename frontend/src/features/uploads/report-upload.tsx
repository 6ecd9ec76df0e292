import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { toastDone } from "~/shared/ui/undo-toast";
import { DropZone } from "./drop-zone";
import { REPORT_KINDS } from "./file-check";
import { createImport } from "./imports";
import { PieceList } from "./piece-list";
import { Sender, senderOf, useBatch } from "./sender";

/** Where reports of a market are dropped. What is dropped together is read together. */
export function ReportUpload({ account, market }: { account: string; market: string }) {
  const { t } = useTranslation("uploads");
  const queries = useQueryClient();
  const sender = senderOf(market, () => {
    const whole = async (uploads: string[]) => {
      if (await createImport(queries, market, uploads)) toastDone(t("known"));
    };
    return new Sender(account, "report", whole);
  });
  const batch = useBatch(sender);
  useStray();
  return (
    <div>
      <DropZone
        title={t("drop")}
        hint={t("dropHint")}
        accept={REPORT_KINDS.join(",")}
        disabled={batch.step === "starting"}
        onFiles={(files) => sender.add(files)}
      />
      <PieceList sender={sender} batch={batch} />
    </div>
  );
}

/** A file that is dropped beside the zone must not be opened in the place of the page. */
function useStray() {
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", stay);
    return () => {
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", stay);
    };
  }, []);
}
