import { Button, Select } from "@mantine/core";
import IconWorld from "@tabler/icons-react/dist/esm/icons/IconWorld.mjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useWords } from "~/shared/api/use-words";
import { MARKETPLACES } from "~/shared/lib/marketplaces";
import { Empty } from "~/shared/ui/states";
import { toastFailure } from "~/shared/ui/undo-toast";
import { useAddMarket } from "./client";
import classes from "./client.module.css";

/** A client without a marketplace has nothing to show. */
export function AddMarket({ client }: { client: string }) {
  const { t } = useTranslation("clientFile");
  const may = useMay();
  return (
    <Empty
      icon={IconWorld}
      title={t("noMarketTitle")}
      action={may("edit_account") && <MarketForm client={client} />}
    >
      {t("noMarketHint")}
    </Empty>
  );
}

export function MarketForm({ client, onDone }: { client: string; onDone?: () => void }) {
  const { t } = useTranslation("clientFile");
  const say = useWords();
  const add = useAddMarket(client);
  const [marketplace, choose] = useState<string | null>(null);
  const save = () => {
    if (!marketplace) return;
    add.mutate(marketplace, {
      onSuccess: () => onDone?.(),
      onError: (error) => toastFailure(say(error)),
    });
  };
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Select
        aria-label={t("market")}
        placeholder={t("market")}
        searchable
        data={MARKETPLACES}
        value={marketplace}
        onChange={choose}
      />
      <Button type="submit" disabled={!marketplace} loading={add.isPending}>
        {t("addMarket")}
      </Button>
    </form>
  );
}
