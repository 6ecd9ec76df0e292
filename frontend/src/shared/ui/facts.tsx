import type { ReactNode } from "react";
import classes from "./facts.module.css";

type Props = { facts: readonly (readonly [name: string, value: ReactNode])[] };

/** What is known of something, under each other; what has no value is left out. */
export function Facts({ facts }: Props) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
