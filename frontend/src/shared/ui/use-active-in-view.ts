import { useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect } from "react";

/** Moves a row of links that is wider than the window to the link of the page that is shown. */
export function useActiveInView(row: RefObject<HTMLElement | null>) {
  const path = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another link
  useEffect(() => {
    const active = row.current?.querySelector('[data-status="active"]');
    if (!row.current || !active) return;
    const [all, one] = [row.current.getBoundingClientRect(), active.getBoundingClientRect()];
    row.current.scrollLeft += one.left + one.width / 2 - (all.left + all.width / 2);
  }, [path, row]);
}
