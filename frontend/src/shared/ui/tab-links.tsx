import { Link, type LinkProps } from "@tanstack/react-router";
import classes from "./tab-links.module.css";

type Props = { label: string; tabs: { label: string; link: LinkProps; exact?: boolean }[] };

/** Parts of a page that have addresses of their own. */
export function TabLinks({ label, tabs }: Props) {
  return (
    <nav className={classes.tabs} aria-label={label}>
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
