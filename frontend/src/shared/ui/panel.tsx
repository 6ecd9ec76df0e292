import { Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import classes from "./panel.module.css";

type Props = {
  title: string;
  /** A sentence under the title. */
  hint?: ReactNode;
  /** To the right of the title. */
  aside?: ReactNode;
  /** Whether what is inside reaches the borders, as a table does. */
  flush?: boolean;
  children: ReactNode;
};

/** A part of a page, with a name of its own. */
export function Panel({ title, hint, aside, flush, children }: Props) {
  const id = useId();
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {aside}
      </div>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
