// The built program: run to its end, or started as a server.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "../../..");
const program = resolve(root, process.env.FIRSTSCAN ?? "target/release/firstscan");

/** Copies of one desk are opened by the same keys. */
const KEYS = "1:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";

/** What the developer has set for a server of his own is not meant for these. */
function environment() {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("FIRSTSCAN") && !name.startsWith("DATABASE_URL"),
  );
  const mode = { FIRSTSCAN_SERVER_MODE: "development", FIRSTSCAN_SECURITY_KEYS: KEYS };
  return { ...Object.fromEntries(own), ...mode };
}

/** Runs the program to its end; what it wrote. Fails if it does. */
export async function run(...command: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, command, { env: environment() });
  return stdout;
}

/** Settings as the command line takes them. */
export const set = (settings: Record<string, string>) =>
  Object.entries(settings).flatMap(([key, value]) => ["--set", `${key}=${value}`]);

/** Somebody who does the work in the background; ends it with what is returned. */
export function work(settings: Record<string, string>): () => Promise<void> {
  const child = spawn(program, ["worker", ...set(settings)], {
    env: environment(),
    stdio: "ignore",
  });
  return async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  };
}

/** A server at a free port. */
export class Server {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #log: string;

  private constructor(url: string, process: ChildProcess, log: string) {
    this.url = url;
    this.#process = process;
    this.#log = log;
  }

  static async start(log: string, settings: Record<string, string>, works = true): Promise<Server> {
    const command = ["serve", "--port", "0", ...(works ? [] : ["--no-worker"])];
    const child = spawn(program, [...command, ...set(settings)], {
      env: environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stderr.pipe(createWriteStream(log));
    for await (const line of createInterface(child.stdout)) {
      const url = line.match(/^Firstscan serves (\S+) at /)?.[1];
      if (url) return new Server(url, child, log);
    }
    throw new Error(`${program} does not serve: ${readFileSync(log, "utf8")}`);
  }

  /** What it logged as a fault of its own. */
  faults(): string[] {
    return readFileSync(this.#log, "utf8")
      .split("\n")
      .filter((line) => /\bERROR\b|panicked/.test(line));
  }

  /** Ends it wherever it is. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.kill("SIGKILL");
    await ended;
  }
}
