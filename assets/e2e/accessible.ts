import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Makes a page ready to be examined. */
export const prepare = (page: Page) => page.addInitScript({ content: axe.source });

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What axe says of colours. */
const colours = { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] };

/** Holds a page to WCAG 2.2 AA and to best practice. */
export async function accessible(page: Page, state: string): Promise<void> {
  assert.deepEqual(await violations(page, everything), [], state);
}

/**
 * Holds a page to the same in both colour schemes: to all of it in the light
 * one, and in the dark one, which may differ in nothing else, to what colours
 * have a part in.
 */
export async function accessibleLightAndDark(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await accessible(page, `${state}, light`);
  const light = await page.evaluate(places);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await page.evaluate(places), light, `${state}, dark`);
  assert.deepEqual(await violations(page, colours), [], `${state}, dark`);
}

function violations(page: Page, runOnly: NonNullable<axe.RunOptions["runOnly"]>): Promise<string[]> {
  return page.evaluate(async runOnly => {
    const found = await window.axe.run({ resultTypes: ["violations"], runOnly });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join("\n")}`);
  }, runOnly);
}

/** Where everything stands while the page is at its top, and whether it is seen. */
function places(): string[] {
  // The page may have been about to scroll to what it shows, which no scheme has a part in.
  const [left, top] = [scrollX, scrollY];
  scrollTo({ left: 0, top: 0, behavior: "instant" });
  const all = [...document.body.querySelectorAll("*")].map(one => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const seen = one.checkVisibility({ visibilityProperty: true });
    return `${one.localName} ${one.className} ${seen} ${x} ${y} ${width} ${height}`;
  });
  scrollTo({ left, top, behavior: "instant" });
  return all;
}
