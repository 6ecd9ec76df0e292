import { useHotkeys } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useKeys } from "~/shared/keys/use-keys";
import { keysHelp, openPalette, palette } from "./open";

const Palette = lazy(() => import("./palette"));
const KeysHelp = lazy(() => import("./keys-help"));

/** The keys that work on every page. Palette and list of keys are loaded when they are wanted. */
export function Commands() {
  const navigate = useNavigate();
  const paletteIsOpen = palette.use();
  const helpIsOpen = keysHelp.use();
  useHotkeys([["mod+K", openPalette]], []);
  useKeys({
    "?": () => keysHelp.set(true),
    "/": openPalette,
    "g d": () => void navigate({ to: "/" }),
    "g c": () => void navigate({ to: "/clients" }),
    "g r": () => void navigate({ to: "/reviews" }),
    "g a": () => void navigate({ to: "/alerts" }),
    "g i": () => void navigate({ to: "/incidents" }),
  });
  return (
    <Suspense>
      {paletteIsOpen && <Palette />}
      {helpIsOpen && <KeysHelp />}
    </Suspense>
  );
}
