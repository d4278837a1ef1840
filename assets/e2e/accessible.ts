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

/** Holds a page to WCAG 2.2 AA and to best practice. */
export async function accessible(page: Page, state: string): Promise<void> {
  const violations = await page.evaluate(async () => {
    const found = await window.axe.run({
      resultTypes: ["violations"],
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join("\n")}`);
  });
  assert.deepEqual(violations, [], state);
}
