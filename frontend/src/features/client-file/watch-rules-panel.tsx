import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import classes from "./client.module.css";
import { EntryEditor, type Field } from "./entry-editor";
import type { Rules } from "./rules";
import { useSetWatchRules, written } from "./watch-rules";

type Props = {
  client: string;
  market: Rules["market"];
  rulebook: Rules["rulebooks"][number] | undefined;
};

/** At which rate an alert comes, where it is another than the rulebook's. */
export function WatchRules({ client, market, rulebook }: Props) {
  const { t } = useTranslation("clientFile");
  const may = useMay();
  const formats = useFormats();
  const set = useSetWatchRules(client, market.id);
  const rules = market.watchRules.map(written);
  const percent = { type: "number", step: 0.01 } as const;
  const fields: Field[] = [
    {
      name: "category",
      placeholder: t("allCategories"),
      choices: market.standings.flatMap(({ category }) => category ?? []),
    },
    {
      name: "threshold",
      placeholder: formats.rate(rulebook?.thresholdBp),
      ...percent,
      min: 0.01,
      max: 100,
    },
    { name: "margin", required: true, ...percent, min: 0, max: 50 },
  ];
  return (
    <Panel title={t("watch")} hint={t("watchHint")} flush>
      <EntryEditor
        key={`${market.id} ${JSON.stringify(rules)}`}
        fields={fields}
        entries={rules}
        fresh={{ margin: "2" }}
        none={t("noWatch", { threshold: formats.rate(rulebook?.thresholdBp) })}
        readOnly={!may("edit_alert_settings")}
        save={set}
        className={classes.rule}
      />
    </Panel>
  );
}
