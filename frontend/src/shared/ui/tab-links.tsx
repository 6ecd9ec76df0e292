import { Link, type LinkProps } from "@tanstack/react-router";
import { useRef } from "react";
import classes from "./tab-links.module.css";
import { useActiveInView } from "./use-active-in-view";

type Props = { label: string; tabs: { label: string; link: LinkProps; exact?: boolean }[] };

/** Parts of a page that have addresses of their own. */
export function TabLinks({ label, tabs }: Props) {
  const row = useRef<HTMLElement>(null);
  useActiveInView(row);
  return (
    <nav ref={row} className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          {...tab.link}
          className={classes.tab}
          activeOptions={{ exact: tab.exact ?? false, includeSearch: false }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
