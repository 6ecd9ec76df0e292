import type { TablerIcon } from "@tabler/icons-react";
import classes from "./badge.module.css";

export type Tone = "good" | "warn" | "bad" | "accent" | "calm";

/** How something stands: a tint, an icon and a word, so that no colour has to be told apart. */
export function Badge(props: { tone: Tone; icon: TablerIcon; children: string; title?: string }) {
  const Icon = props.icon;
  return (
    <span className={classes.badge} data-tone={props.tone} title={props.title}>
      <Icon size={14} stroke={2} aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}
