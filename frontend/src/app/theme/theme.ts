import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** One accent. Everything else that has a colour says how something stands. */
const accent: MantineColorsTuple = [
  "#eef4ff",
  "#dce8fd",
  "#b9d0fa",
  "#93b6f6",
  "#709ef2",
  "#4a82ea",
  "#2f6be0",
  "#1d5fd0",
  "#164fb0",
  "#123f8c",
];

const gray: MantineColorsTuple = [
  "#f8f9fb",
  "#f1f3f6",
  "#e6e9ee",
  "#d8dde4",
  "#bcc3ce",
  "#98a1b0",
  "#6b7585",
  "#4d5666",
  "#333b49",
  "#1a202b",
];

const dark: MantineColorsTuple = [
  "#d6dae1",
  "#b4bbc7",
  "#949dac",
  "#697384",
  "#3a424f",
  "#2c333e",
  "#222832",
  "#191e26",
  "#13171d",
  "#0d1015",
];

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 7 },
  colors: { accent, gray, dark },
  black: "#1a202b",
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  lineHeights: { xs: "1.35", sm: "1.45", md: "1.45", lg: "1.5", xl: "1.4" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "0.25rem", sm: "0.375rem", md: "0.5rem", lg: "0.75rem", xl: "1rem" },
  defaultRadius: "md",
  shadows: {
    xs: "none",
    sm: "none",
    md: "0 4px 16px rgb(13 16 21 / 12%)",
    lg: "0 8px 24px rgb(13 16 21 / 14%)",
    xl: "0 12px 32px rgb(13 16 21 / 16%)",
  },
  headings: {
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "2rem" },
      h2: { fontSize: "1.25rem", lineHeight: "1.75rem" },
      h3: { fontSize: "1rem", lineHeight: "1.5rem" },
      h4: { fontSize: "0.875rem", lineHeight: "1.25rem" },
    },
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  autoContrast: true,
  // Written as plain values, so that the theme does not load the components.
  components: {
    // The library that holds the page still writes a style sheet into it, which the page's policy
    // forbids; `styles.css` holds it still instead.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false, position: "right" } },
    // What would have the focus at first is no item, and nothing else may be in a menu.
    Menu: {
      defaultProps: { shadow: "md", position: "bottom-end", withInitialFocusPlaceholder: false },
    },
    Popover: { defaultProps: { shadow: "md" } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: "right" } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});
