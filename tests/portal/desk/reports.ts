// Reports as sellers download them: samples with problems in them.
import { join } from "node:path";
import { run } from "./program.ts";

type Sample = { marketplace: string; rows: number; seed?: number; problems?: string };

/** Writes a report of the last weeks; the path of the file. */
export async function report(folder: string, sample: Sample): Promise<string> {
  const { marketplace, rows, seed = 7, problems = "realistic" } = sample;
  const path = join(folder, `shipments-${marketplace.toLowerCase()}-${seed}.csv`);
  const what = { marketplace, rows, seed, problems, "as-of": new Date().toISOString(), out: path };
  await run(
    "sample",
    ...Object.entries(what).flatMap(([name, value]) => [`--${name}`, `${value}`]),
  );
  return path;
}
