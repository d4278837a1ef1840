import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { accessibleLightAndDark, prepare } from "./accessible.ts";
import type { World } from "./browser.ts";
import { contrasts } from "./contrast.ts";
import { overflowing } from "./layout.ts";
import { openAll } from "./steps.ts";

/** Text that a page shows, with its contrast. */
export type Text = ReturnType<typeof contrasts>["text"];

/** Shows a page at some widths in px, one after the other. */
export async function eachWidth(
  page: Page,
  widths: readonly number[],
  use: (width: number) => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await use(width);
  }
}

/** The text of a page in both colour schemes. */
export async function textLightAndDark(page: Page): Promise<Text> {
  const texts: Text = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    texts.push(...(await page.evaluate(contrasts)).text);
  }
  return texts;
}

/**
 * Opens all answers of every topic's page and of the single file, holds each in both colour schemes
 * to axe and to its width at 320 and 1440 px, and hands over what text it shows, with its contrast.
 */
export async function eachOpenPage(here: World, use: (text: Text, name: string) => void): Promise<void> {
  for (const name of [...here.site.topics, "offline.html"]) {
    await here.visit(name, { prepare, file: name === "offline.html" }, async page => {
      await openAll(page, true);
      await eachWidth(page, [320, 1440], async width => {
        await accessibleLightAndDark(page, `${name}, ${width} px`);
        assert.deepEqual(await page.evaluate(overflowing), [], `${name}, ${width} px`);
      });
      use(await textLightAndDark(page), name);
    });
  }
}
