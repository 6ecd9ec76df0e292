// No page has anything that a machine can find wrong for people who use it otherwise than most.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, signIn, test } from "../desk/test.ts";
import { open, PAGES, settled } from "./pages.ts";

const WIDTHS = [1280, 375];
const SCHEMES = ["light", "dark"] as const;

for (const shown of PAGES) {
  test(`axe finds nothing on the page: ${shown.name}`, async ({ page }) => {
    if (shown.who) await signIn(page, shown.who);
    await open(page, shown);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
        );
        expect.soft(found, `${width} px, ${colorScheme}`).toEqual([]);
      }
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(needed, "pixels that the page needs").toBeLessThanOrEqual(width);
    }
  });
}
