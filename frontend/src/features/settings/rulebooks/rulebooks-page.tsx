import { Button } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconUser from "@tabler/icons-react/dist/esm/icons/IconUser.mjs";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "~/features/session/session";
import { useFormats } from "~/shared/lib/use-formats";
import { Badge } from "~/shared/ui/badge";
import { Panel } from "~/shared/ui/panel";
import classes from "../settings.module.css";
import { PutRulebook } from "./put-rulebook";
import { RulebookView } from "./rulebook-view";
import { type RulebookShown, rulebooksQuery } from "./rulebooks";

type Props = { opened: string | undefined; onOpen: (code: string | undefined) => void };

/** Every rulebook, and the way to one's own. */
export function RulebooksPage({ opened, onOpen }: Props) {
  const { t } = useTranslation("settings");
  const may = useMay();
  const { data: rulebooks } = useSuspenseQuery(rulebooksQuery);
  const [edited, setEdited] = useState<string>();
  const shown = rulebooks.find(({ code }) => code === opened);
  return (
    <>
      <Panel
        title={t("rulebooks.title")}
        hint={t("rulebooks.hint")}
        flush
        aside={
          may("manage_rulebooks") && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited("")}>
              {t("rulebooks.own")}
            </Button>
          )
        }
      >
        <ul className={classes.rows}>
          {rulebooks.map((rulebook) => (
            <li key={rulebook.code} className={classes.row}>
              <RulebookWords rulebook={rulebook} />
              <Button variant="default" size="compact-sm" onClick={() => onOpen(rulebook.code)}>
                {t("rulebooks.view")}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      <RulebookView
        rulebook={shown}
        onClose={() => onOpen(undefined)}
        onCopy={
          may("manage_rulebooks")
            ? (text) => {
                onOpen(undefined);
                setEdited(text);
              }
            : undefined
        }
      />
      {edited !== undefined && <PutRulebook text={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

function RulebookWords({ rulebook }: { rulebook: RulebookShown }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const { title, own, thresholdBp, perCategory, windowDays, marketplaces, version } = rulebook;
  return (
    <div className={classes.words}>
      <span className={classes.name}>
        {title}
        {own && (
          <Badge tone="accent" icon={IconUser}>
            {t("rulebooks.yours")}
          </Badge>
        )}
      </span>
      <small>
        {t(perCategory ? "rulebooks.perCategory" : "rulebooks.overall", {
          threshold: formats.rate(thresholdBp),
          days: windowDays,
        })}
        {marketplaces.length > 0 && ` · ${marketplaces.join(", ")}`}
        {` · ${t("rulebooks.version", { version })}`}
      </small>
    </div>
  );
}
