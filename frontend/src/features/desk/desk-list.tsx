import { Children, type ReactNode } from "react";
import { useFormats } from "~/shared/lib/use-formats";
import { Panel } from "~/shared/ui/panel";
import classes from "./desk.module.css";

type Props = { title: string; count?: number; none: string; all?: ReactNode; children: ReactNode };

/** A pile on the desk, and how high it is. */
export function DeskList({ title, count, none, all, children }: Props) {
  const formats = useFormats();
  const isEmpty = Children.count(children) === 0;
  return (
    <Panel
      title={title}
      aside={
        <span className={classes.aside}>
          {count ? <span className={classes.count}>{formats.count(count)}</span> : null}
          {all}
        </span>
      }
      flush
    >
      {isEmpty ? (
        <p className="panel-words">{none}</p>
      ) : (
        <ul className={classes.list}>{children}</ul>
      )}
    </Panel>
  );
}
