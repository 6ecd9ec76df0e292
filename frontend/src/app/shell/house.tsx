import { useEffect } from "react";
import { useViewer } from "~/features/session/session";
import { Mark } from "~/shared/ui/mark";
import classes from "./house.module.css";

/** The consultancy's logo, or our sign as long as it has none. */
export function HouseMark() {
  const { branding } = useViewer();
  useAccent(branding?.accent);
  return branding?.logo ? (
    <img className={classes.logo} src={branding.logo} alt="" />
  ) : (
    <Mark size={24} />
  );
}

/** What is filled with the accent. All else keeps ours, which can be read in light and dark. */
const FILLED = ["--mantine-primary-color-filled", "--mantine-color-accent-filled"];

function useAccent(accent: string | null | undefined) {
  useEffect(() => {
    if (!accent) return;
    const { style } = document.documentElement;
    for (const name of FILLED) {
      style.setProperty(name, accent);
      style.setProperty(`${name}-hover`, `color-mix(in srgb, ${accent}, #000 12%)`);
    }
    return () => {
      for (const name of FILLED) {
        style.removeProperty(name);
        style.removeProperty(`${name}-hover`);
      }
    };
  }, [accent]);
}
