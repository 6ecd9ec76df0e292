// Puts compressed copies beside what Vite built: the server only chooses between them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = new URL("dist", import.meta.url).pathname;
const kinds = new Set([".css", ".js", ".json", ".svg", ".txt", ".webmanifest"]);
// Less than a packet is not worth a copy.
const least = 1024;

const copies = {
  br: (bytes) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => gzipSync(bytes, { level: 9 }),
};

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !kinds.has(extname(entry.name))) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = readFileSync(path);
  if (bytes.length < least) continue;
  for (const [ending, compress] of Object.entries(copies)) {
    const copy = compress(bytes);
    if (copy.length < bytes.length) writeFileSync(`${path}.${ending}`, copy);
  }
}
