// Listens to what a browser says behind the page: no error may go unnoticed, least of all one of
// the page's policy.
import type { BrowserContext } from "@playwright/test";

export class Watch {
  readonly complaints: string[] = [];
  readonly #meant: RegExp[] = [];

  /** Errors that a test causes on purpose. */
  expects(...complaints: RegExp[]): void {
    this.#meant.push(...complaints);
  }

  over(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        this.#note(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => this.#note(String(error.error().stack ?? error.error())));
  }

  #note(complaint: string): void {
    if (!this.#meant.some((meant) => meant.test(complaint))) this.complaints.push(complaint);
  }
}
