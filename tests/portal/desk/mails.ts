// Mails, which a desk that is being tried writes to a folder.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

export class Mails {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The newest mail to somebody whose text or subject says this, as soon as it is there. */
  async find(to: string, says: RegExp): Promise<string> {
    let found: string | undefined;
    const look = () => {
      found = this.#all().findLast((mail) => mail.includes(`To: ${to}`) && says.test(mail));
      return found !== undefined;
    };
    await expect.poll(look, { message: `a mail to ${to} that says ${says}` }).toBe(true);
    return found ?? "";
  }

  /** The address of a page of ours that such a mail leads to. */
  async link(to: string, page: string): Promise<string> {
    const address = new RegExp(`http://\\S+/${page}#\\S+`);
    const [link] = (await this.find(to, address)).match(address) ?? [];
    return link ?? "";
  }

  /** Header and plain text, the oldest first: their names sort by time. */
  #all(): string[] {
    if (!existsSync(this.#folder)) return [];
    const names = readdirSync(this.#folder).filter((name) => name.endsWith(".eml"));
    return names.sort().map((name) => plain(readFileSync(join(this.#folder, name), "utf8")));
  }
}

/** Without the HTML that says the same, and with RFC 2045's quoted-printable undone. */
function plain(mail: string): string {
  const [head = "", text = ""] = mail.split(/Content-Transfer-Encoding: \S+\r?\n/);
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return head + Buffer.from(bytes, "latin1").toString("utf8");
}
