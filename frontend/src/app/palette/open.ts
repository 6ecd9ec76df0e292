import { create } from "./store";

/** Whether the palette or the list of keys is open. */
export const palette = create(false);
export const keysHelp = create(false);

export const openPalette = () => palette.set(true);
