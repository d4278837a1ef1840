import type { Locator, Page } from "playwright-core";

/** Opens or closes every answer, and every part of the outline, on a page. */
export async function openAll(page: Page, open: boolean): Promise<void> {
  await page.evaluate(async open => {
    for (const details of document.querySelectorAll("details")) details.open = open;
    await new Promise(requestAnimationFrame);
  }, open);
}

/** Presses keys, one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Asks once a frame until the answer is yes. */
export async function until(page: Page, yes: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 60_000;
  while (!(await yes())) {
    if (Date.now() > patience) throw new Error(`still not so: ${yes}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Opens the list of keys, which comes only when it is asked for. */
export async function openKeys(page: Page): Promise<void> {
  await press(page, "?");
  await page.waitForSelector("#keys");
}

/** Opens the choice of links by one of its buttons; it comes only when it is asked for. */
export async function openShare(button: Locator): Promise<void> {
  await button.click();
  await button.page().waitForSelector("#share");
}

/** The IDs of the questions whose answers are open. */
export function opened(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("details.q[open] [id^=q-]")].map(heading => heading.id.slice(2)),
  );
}

/** The ID of the question whose row has the focus, or "". */
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest("details.q")?.querySelector("[id^=q-]")?.id.slice(2) ?? "",
  );
}

/** Waits until the results of a search answer a query. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.waitForFunction(query => {
    const list = document.querySelector<HTMLElement>("#found");
    return list?.dataset.query === query;
  }, query);
}

/** The numbers of the questions found, in order. */
export function found(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#found > a")].map(link => Number(link.dataset.number)),
  );
}
