import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import type { View, World } from "./browser.ts";
import { press } from "./steps.ts";

declare global {
  interface Window {
    /** Whether the database waits: see stall. */
    stalled: boolean;
  }
}

/** The view of a page in which somebody studies, over http or from disk. */
export const views: [where: string, view: View][] = [
  ["http", {}],
  ["file", { file: true }],
];

/** Starts the first session of a fresh browser. */
export async function startSession(page: Page): Promise<void> {
  await page.click(".state .primary");
  await page.waitForSelector(".card h1");
}

/** The question that is being asked. */
export async function asked(page: Page): Promise<string> {
  return (await page.textContent(".card h1")) ?? "";
}

/** Reveals the answer and gives a grade, by keys alone; returns when it has been saved. */
export async function answer(page: Page, grade: "1" | "3"): Promise<void> {
  const before = await page.evaluate(() => document.querySelector(".card")?.innerHTML);
  await page.waitForFunction(() => document.querySelector(".reveal .primary:enabled"));
  await press(page, "Space");
  await page.waitForSelector(".source");
  await press(page, grade);
  await page.waitForFunction(
    before =>
      document.querySelector(".source") === null && document.querySelector(".card")?.innerHTML !== before,
    before,
  );
}

/** How many reviews of today the record holds. */
export async function reviews(page: Page): Promise<number> {
  return (await stored(page)).filter(event => event.type === "review").length;
}

/** An event as it is stored. */
export interface StoredEvent {
  id: string;
  t: number;
  type: string;
  question?: string;
  text?: string;
  date?: string;
}

/** Everything in the log, straight from the database. */
export function stored(page: Page): Promise<StoredEvent[]> {
  return page.evaluate(async () => {
    const request = indexedDB.open(`${document.documentElement.dataset.site}:study`);
    const db = await new Promise<IDBDatabase>(resolve => {
      request.onsuccess = () => resolve(request.result);
    });
    const all = db.transaction("events").objectStore("events").getAll();
    await new Promise(resolve => {
      all.onsuccess = resolve;
    });
    db.close();
    return (all.result as StoredEvent[]).sort((a, b) => a.t - b.t);
  });
}

/** What is being written and has not become an answer, by question. */
export function drafts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const request = indexedDB.open(`${document.documentElement.dataset.site}:study`);
    await new Promise(resolve => {
      request.onsuccess = resolve;
    });
    const store = request.result.transaction("drafts").objectStore("drafts");
    const [keys, all] = [store.getAllKeys(), store.getAll()];
    await new Promise(resolve => {
      all.onsuccess = resolve;
    });
    request.result.close();
    return Object.fromEntries(keys.result.map((key, i) => [key, all.result[i]]));
  });
}

/**
 * Makes the database as slow as can be: until what is returned is called,
 * nothing that pages ask of it from now on is done.
 */
export async function stall(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const request = indexedDB.open(`${document.documentElement.dataset.site}:study`);
    await new Promise(resolve => {
      request.onsuccess = resolve;
    });
    const db = request.result;
    const store = db.transaction(db.objectStoreNames, "readwrite").objectStore("kept");
    window.stalled = true;
    // A transaction lasts as long as something is asked in it, and others wait for it.
    const last = () => {
      if (window.stalled) store.get("").onsuccess = last;
      else db.close();
    };
    last();
  });
  return () =>
    page.evaluate(() => {
      window.stalled = false;
    });
}

/** Puts values into a store of the database, each under its key. */
export async function put(
  page: Page,
  store: string,
  entries: [key: string, value: unknown][],
): Promise<void> {
  await page.evaluate(
    async ({ store, entries }) => {
      const request = indexedDB.open(`${document.documentElement.dataset.site}:study`);
      const db = await new Promise<IDBDatabase>(resolve => {
        request.onsuccess = () => resolve(request.result);
      });
      const tx = db.transaction(store, "readwrite");
      for (const [key, value] of entries) tx.objectStore(store).put(value, key);
      await new Promise(resolve => {
        tx.oncomplete = resolve;
      });
      db.close();
    },
    { store, entries },
  );
}

/** Opens pages that share one browser profile. */
export async function profile(here: World, use: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await here.browser.newContext({
    locale: "ko-KR",
    timezoneId: "Asia/Seoul",
    reducedMotion: "reduce",
  });
  try {
    await context.addInitScript("globalThis.__name = named => named");
    await use(context);
  } finally {
    await context.close();
  }
}

/** Says that a text can be seen on the page. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
  assert.ok(true);
}
