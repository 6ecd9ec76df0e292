// The browser of the machine: none is downloaded.
import { existsSync } from "node:fs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const found = places.find((path) => path && existsSync(path));
if (!found) {
  throw new Error(
    "No Chromium is installed. On Debian: apt-get install chromium; elsewhere: CHROMIUM=/path/to/it",
  );
}

export const executablePath = found;

/** Switches off what reaches out to the network by itself, and what a test machine has not got. */
export const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const browser = {
  browserName: "chromium",
  launchOptions: { executablePath, args },
} as const;
