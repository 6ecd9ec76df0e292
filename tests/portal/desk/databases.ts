// The desk that is made once for each database, and the copies that tests have of it.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { run } from "./program.ts";

export type Engine = "sqlite" | "postgres";

/** A database with the files and mails that belong to it. */
export type Copy = { folder: string; database: string; drop: () => Promise<void> };

/** Rows of each of its ten reports: enough to find something, and quickly made. */
const ROWS = process.env.ROWS ?? "600";
const made = resolve(import.meta.dirname, "../../../target/portal/desks");
const PORTAL = "portal";

/** Makes the desk with the demo's story in it. */
export async function make(engine: Engine): Promise<void> {
  const folder = join(made, engine);
  await rm(folder, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  const where = engine === "postgres" ? ["--database", await emptyDatabase()] : [];
  await run("demo", "--dir", folder, "--port", "0", "--rows", ROWS, "--no-serve", ...where);
  // Tests look for mails that they caused.
  await rm(join(folder, "mail"), { recursive: true });
}

/** A copy that only one test sees. */
export async function copy(engine: Engine): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), "firstscan-portal-"));
  await cp(join(made, engine), folder, { recursive: true });
  const name = `portal_${randomUUID().replaceAll("-", "")}`;
  if (engine === "postgres") await create(name, PORTAL);
  return {
    folder,
    database: engine === "postgres" ? at("firstscan_app", name) : `sqlite://${folder}/firstscan.db`,
    drop: async () => {
      if (engine === "postgres") await psql(`DROP DATABASE ${name} WITH (FORCE)`);
      await rm(folder, { recursive: true });
    },
  };
}

async function emptyDatabase(): Promise<string> {
  await psql(`DROP DATABASE IF EXISTS ${PORTAL} WITH (FORCE)`);
  await create(PORTAL, "template0");
  await run("migrate", "--database", at("firstscan_owner", PORTAL));
  return at("firstscan_app", PORTAL);
}

/** The rights on a database itself are not copied with it. */
async function create(name: string, template: string): Promise<void> {
  await psql(
    `CREATE DATABASE ${name} TEMPLATE ${template} OWNER firstscan_owner STRATEGY file_copy`,
  );
  await psql(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await psql(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO firstscan_app`);
}

/** The server that `tests/postgres.sh` started, for a role and a database. */
function at(role: string, database: string): string {
  const server = process.env.FIRSTSCAN_TEST_POSTGRES;
  if (!server) {
    throw new Error(
      "FIRSTSCAN_TEST_POSTGRES is not set, and this test needs PostgreSQL. Run the tests with " +
        "tests/portal/run.sh, or only those on SQLite: tests/portal/run.sh FIRSTSCAN --project sqlite",
    );
  }
  const url = new URL(server);
  url.username = role;
  url.pathname = database;
  return url.href;
}

async function psql(statement: string): Promise<void> {
  const options = ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--command", statement];
  await promisify(execFile)("psql", [at("postgres", "postgres"), ...options]);
}
