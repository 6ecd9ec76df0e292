import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/shared/lib/use-formats";
import { Facts } from "~/shared/ui/facts";
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
          <RulebookFacts rulebook={rulebook} />
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

function RulebookFacts({ rulebook }: { rulebook: RulebookShown }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const counted = t(rulebook.perCategory ? "rulebooks.byCategory" : "rulebooks.together");
  return (
    <Facts
      facts={[
        [t("rulebooks.fact.code"), rulebook.code],
        [t("rulebooks.fact.versionLabel"), rulebook.version],
        [t("rulebooks.fact.threshold"), formats.rate(rulebook.thresholdBp)],
        [t("rulebooks.fact.window"), t("rulebooks.days", { count: rulebook.windowDays })],
        [t("rulebooks.fact.counted"), counted],
        [
          t("rulebooks.fact.from"),
          rulebook.effectiveFrom && formats.dayOfYear(rulebook.effectiveFrom),
        ],
        [t("rulebooks.fact.marketplaces"), rulebook.marketplaces.join(", ")],
      ]}
    />
  );
}
