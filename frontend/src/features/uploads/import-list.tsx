import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ImportRow } from "./import-row";
import { importsQuery } from "./imports";
import classes from "./uploads.module.css";

/** What was sent for a market lately, the latest first, with what came of it. */
export function ImportList({ market, mayCancel }: { market: string; mayCancel: boolean }) {
  const { t } = useTranslation("uploads");
  const { data } = useSuspenseQuery(importsQuery(market));
  if (data.nodes.length === 0) return <p className={classes.result}>{t("none")}</p>;
  return (
    <ul className={classes.imports} aria-label={t("list")}>
      {data.nodes.map((shown) => (
        <ImportRow key={shown.id} market={market} shown={shown} mayCancel={mayCancel} />
      ))}
    </ul>
  );
}
