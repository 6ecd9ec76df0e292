import { useEffect } from "react";
import { useViewer } from "~/features/session/session";
import { Mark } from "~/shared/ui/mark";
import classes from "./house.module.css";

/** The consultancy's logo, or our sign in its colour as long as it has none. */
export function HouseMark() {
  const { branding } = useViewer();
  useAccent(branding?.accent);
  return branding?.logo ? (
    <img className={classes.logo} src={branding.logo} alt="" />
  ) : (
    <Mark size={24} />
  );
}

/** What can be clicked has the consultancy's colour; the style sheet says in which shades. */
function useAccent(accent: string | null | undefined) {
  useEffect(() => {
    if (!accent) return;
    const { style, dataset } = document.documentElement;
    style.setProperty("--house", accent);
    dataset.house = "";
    return () => {
      style.removeProperty("--house");
      delete dataset.house;
    };
  }, [accent]);
}
