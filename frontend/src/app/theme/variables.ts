import {
  type ConvertCSSVariablesInput,
  type CSSVariablesResolver,
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import { theme } from "./theme";

/** What is said in a box has the colours that badges have. */
const BOXES = Object.fromEntries(
  Object.entries({ green: "good", yellow: "warn", red: "bad", gray: "calm" }).flatMap(
    ([colour, tone]) => [
      [`--mantine-color-${colour}-light`, `var(--fs-${tone}-tint)`],
      [`--mantine-color-${colour}-light-color`, `var(--fs-${tone}-text)`],
    ],
  ),
);

/** Our own names for colours, by what they mean. */
const tokens: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...BOXES,
    "--mantine-color-dimmed": "#586273",
    "--mantine-color-placeholder": "#6b7585",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-anchor": "#164fb0",
    "--mantine-color-default-border": "#d8dde4",
    "--fs-page": "#ffffff",
    "--fs-panel": "#ffffff",
    "--fs-sunken": "#f8f9fb",
    "--fs-hover": "#f1f3f6",
    "--fs-selected": "#eef4ff",
    "--fs-line": "#e6e9ee",
    "--fs-line-strong": "#d8dde4",
    "--fs-text": "#1a202b",
    "--fs-dimmed": "#586273",
    "--fs-accent": "#1d5fd0",
    "--fs-accent-text": "#164fb0",
    "--fs-info": "#1d5fd0",
    "--fs-info-text": "#164fb0",
    "--fs-info-tint": "#eef4ff",
    "--fs-good": "#1a7f4b",
    "--fs-good-text": "#0f5f36",
    "--fs-good-tint": "#e6f5ec",
    "--fs-warn": "#b26a00",
    "--fs-warn-text": "#7a4700",
    "--fs-warn-tint": "#fdf2dc",
    "--fs-bad": "#c8352b",
    "--fs-bad-text": "#9c1f17",
    "--fs-bad-tint": "#fdeceb",
    "--fs-calm-tint": "#f1f3f6",
    "--fs-calm-text": "#333b49",
    "--fs-track": "#e6e9ee",
  },
  dark: {
    ...BOXES,
    "--mantine-color-body": "#13171d",
    "--mantine-color-dimmed": "#a3abb9",
    "--mantine-color-placeholder": "#949dac",
    "--mantine-color-error": "#ff9d94",
    "--mantine-color-anchor": "#93b6f6",
    "--mantine-color-default-border": "#3a424f",
    "--fs-page": "#13171d",
    "--fs-panel": "#191e26",
    "--fs-sunken": "#0f1318",
    "--fs-hover": "#222832",
    "--fs-selected": "#1b2b47",
    "--fs-line": "#2c333e",
    "--fs-line-strong": "#3a424f",
    "--fs-text": "#d6dae1",
    "--fs-dimmed": "#a3abb9",
    "--fs-accent": "#709ef2",
    "--fs-accent-text": "#93b6f6",
    "--fs-info": "#709ef2",
    "--fs-info-text": "#93b6f6",
    "--fs-info-tint": "#1b2b47",
    "--fs-good": "#48b57c",
    "--fs-good-text": "#8fdcb2",
    "--fs-good-tint": "#14301f",
    "--fs-warn": "#d9992e",
    "--fs-warn-text": "#f2c878",
    "--fs-warn-tint": "#33260d",
    "--fs-bad": "#ec6a60",
    "--fs-bad-text": "#ffb1aa",
    "--fs-bad-tint": "#3a1a18",
    "--fs-calm-tint": "#262d37",
    "--fs-calm-text": "#c5ccd6",
    "--fs-track": "#2c333e",
  },
});

const PARTS = ["variables", "light", "dark"] as const;

/** What of the variables differs from what Mantine's own sheet sets. */
function own(): ConvertCSSVariablesInput {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const [ours, theirs] = [merged, DEFAULT_THEME].map(defaultCssVariablesResolver);
  const added = tokens(merged);
  const part = (name: (typeof PARTS)[number]) => {
    const usual = new Map(Object.entries(theirs?.[name] ?? {}));
    const changed = Object.entries(ours?.[name] ?? {}).filter(
      ([key, value]) => usual.get(key) !== value,
    );
    return { ...Object.fromEntries(changed), ...added[name] };
  };
  return { variables: part("variables"), light: part("light"), dark: part("dark") };
}

/** The theme as a style sheet. Mantine would write it into the page, where our policy forbids it. */
export function themeSheet(): string {
  const rules = convertCssVariables(own(), ":root");
  return `/* Written from theme.ts by variables.test.ts: vitest run variables -u */\n${rules
    .replaceAll("{", " {\n  ")
    .replaceAll(";", ";\n  ")
    .replaceAll(/\s*\}/g, "\n}\n")
    .trim()}\n`;
}
