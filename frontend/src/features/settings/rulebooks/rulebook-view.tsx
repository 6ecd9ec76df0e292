import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { SideDrawer } from "~/shared/ui/side-drawer";
import classes from "../settings.module.css";
import type { RulebookShown } from "./rulebooks";

type Props = {
  rulebook: RulebookShown | undefined;
  onClose: () => void;
  onCopy?: ((text: string) => void) | undefined;
};

/** A rulebook with where it is from and its text. */
export function RulebookView({ rulebook, onClose, onCopy }: Props) {
  const { t } = useTranslation("settings");
  return (
    <SideDrawer opened={rulebook !== undefined} title={rulebook?.title ?? ""} onClose={onClose}>
      {rulebook && (
        <Stack>
          <Facts rulebook={rulebook} />
          {rulebook.notes && <Text size="sm">{rulebook.notes}</Text>}
          {rulebook.sources.length > 0 && (
            <section>
              <Title order={3} size="h4">
                {t("rulebooks.sources")}
              </Title>
              <ul>
                {rulebook.sources.map(({ title, url, confidence }) => (
                  <li key={url}>
                    <Anchor href={url} target="_blank" rel="noreferrer">
                      {title}
                    </Anchor>{" "}
                    <span className={classes.dimmed}>({confidence})</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <Title order={3} size="h4">
              {t("rulebooks.text")}
            </Title>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
            <pre className={classes.text} tabIndex={0}>
              {rulebook.text}
            </pre>
          </section>
          {onCopy && (
            <Button variant="default" onClick={() => onCopy(rulebook.text)}>
              {t(rulebook.own ? "rulebooks.edit" : "rulebooks.copy")}
            </Button>
          )}
        </Stack>
      )}
    </SideDrawer>
  );
}

function Facts({ rulebook }: { rulebook: RulebookShown }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const facts = [
    ["code", rulebook.code],
    ["versionLabel", rulebook.version],
    ["threshold", formats.rate(rulebook.thresholdBp)],
    ["window", t("rulebooks.days", { count: rulebook.windowDays })],
    ["counted", t(rulebook.perCategory ? "rulebooks.byCategory" : "rulebooks.together")],
    ["from", rulebook.effectiveFrom ? formats.dayOfYear(rulebook.effectiveFrom) : "–"],
    ["marketplaces", rulebook.marketplaces.join(", ") || "–"],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{t(`rulebooks.fact.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
