// Holds the built pages to their budgets, in bytes after gzip: what the first page needs, and the
// biggest part that is loaded later; and in files: what one more page needs. Run after `vite build`.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMITS = {
  "initial JavaScript": 220_000,
  "lazy chunk": 130_000,
  CSS: 40_000,
  "files of a page": 12,
};

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

/** The chunks that are loaded with `key`, without those that are loaded on demand. */
function withStatic(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) withStatic(next, seen);
  }
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const initial = withStatic(entry);
const isScript = (key) => manifest[key].file.endsWith(".js");
const sum = (sizes) => sizes.reduce((total, one) => total + one, 0);

const styles = new Set([...initial].flatMap((key) => manifest[key].css ?? []));
const lazy = Object.keys(manifest)
  .filter((key) => isScript(key) && !initial.has(key))
  .map((key) => ({ name: manifest[key].file, bytes: size(manifest[key].file) }))
  .sort((a, b) => b.bytes - a.bytes);

const pages = Object.keys(manifest).filter((key) => key.startsWith("src/routes/"));
const filesOf = (page) => [...withStatic(page)].filter((key) => !initial.has(key)).length;

const measured = {
  "initial JavaScript": sum([...initial].filter(isScript).map((key) => size(manifest[key].file))),
  "lazy chunk": lazy[0]?.bytes ?? 0,
  CSS: sum([...styles].map(size)),
  "files of a page": Math.max(...pages.map(filesOf)),
};

let over = false;
for (const [what, limit] of Object.entries(LIMITS)) {
  const bytes = measured[what];
  over ||= bytes > limit;
  process.stdout.write(`${bytes > limit ? "OVER" : "ok  "} ${what}: ${bytes} of ${limit}\n`);
}
process.stdout.write(
  lazy
    .slice(0, 5)
    .map((one) => `     ${one.name}: ${one.bytes}\n`)
    .join(""),
);
process.exitCode = over ? 1 : 0;
