import { Select } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EarlyWarningPanel } from "~/features/incidents/early-warning-panel";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import { toastFailure, toastWithUndo } from "~/shared/ui/undo-toast";
import classes from "./client.module.css";
import { EntryEditor, type Field } from "./entry-editor";
import { rulesQuery, useChooseRulebook, useSetCarriers, useSetLocations } from "./rules";
import { useMarket } from "./use-market";
import { WatchRules } from "./watch-rules-panel";

const LOCATION: Field[] = [
  { name: "name", required: true },
  { name: "country", required: true },
  { name: "state" },
  { name: "city" },
  { name: "postalCode" },
  { name: "validFrom", type: "date" },
  { name: "validTo", type: "date" },
];

const CARRIER: Field[] = [
  { name: "name", required: true },
  { name: "validFrom", type: "date" },
  { name: "validTo", type: "date" },
];

/** What packages of a marketplace are judged by, and when its rate is worth an alert. */
export function ClientRules({ id, market: wanted }: { id: string; market: string | undefined }) {
  const { t } = useTranslation("clientFile");
  const { t: common } = useTranslation();
  const formats = useFormats();
  const say = useWords();
  const may = useMay();
  const market = useMarket(id, wanted);
  const { data } = useSuspenseQuery(rulesQuery(id, market));
  const setLocations = useSetLocations(id, market.id);
  const setCarriers = useSetCarriers(id, market.id);
  const choose = useChooseRulebook(id, market.id);
  const { locations, approvedCarriers, rulebook } = data.market;
  const { names, note, asOf } = data.listedCarriers;
  const onError = (error: Error) => toastFailure(common("state.notSaved", { why: say(error) }));
  const fitting = data.rulebooks.filter(
    (one) => one.marketplaces.length === 0 || one.marketplaces.includes(market.marketplace),
  );
  const isChosen = ({ code }: { code: string }) => code === rulebook;
  return (
    <div className={classes.stack}>
      <Panel title={t("rulebook")} hint={t("rulebookHint")}>
        <Select
          aria-label={t("rulebook")}
          maw="28rem"
          disabled={!may("edit_account")}
          data={fitting.map((one) => ({
            value: one.code,
            label: t("rulebookLine", {
              title: one.title,
              threshold: formats.rate(one.thresholdBp),
              days: one.windowDays,
            }),
          }))}
          value={rulebook}
          onChange={(code) =>
            code &&
            choose.mutate(code, {
              onError,
              onSuccess: () =>
                toastWithUndo(t("rulebookChosen"), () => choose.mutate(rulebook, { onError })),
            })
          }
        />
      </Panel>
      <Panel title={t("locations")} hint={t("locationsHint")} flush>
        <EntryEditor
          key={`locations ${market.id} ${data.market.rulesChangedAt}`}
          fields={LOCATION}
          entries={locations}
          none={t("noLocations")}
          readOnly={!may("manage_locations")}
          save={setLocations}
          className={classes.entry}
        />
      </Panel>
      <Panel title={t("carriers")} hint={t("carriersHint")} flush>
        <EntryEditor
          key={`carriers ${market.id} ${data.market.rulesChangedAt}`}
          fields={CARRIER}
          entries={approvedCarriers}
          none={t("noCarriers", { count: names.length })}
          readOnly={!may("manage_carriers")}
          save={setCarriers}
          className={classes.carrier}
        />
        <details className={classes.foot}>
          <summary>{t("listed", { count: names.length, day: asOf })}</summary>
          <p>{note}</p>
          <p>{names.join(", ")}</p>
        </details>
      </Panel>
      <WatchRules client={id} market={data.market} rulebook={fitting.find(isChosen)} />
      <EarlyWarningPanel account={id} />
    </div>
  );
}
