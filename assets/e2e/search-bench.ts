// Measures what the search weighs and how long it takes: `make search-bench`.
// Of the real content: the files that a first query adds. Of that, and of made
// documents of 10,000 and 100,000 questions: how many bytes a first query
// loads, how long the ranked list takes once its scripts are there, and how
// long it takes until the results are in the page.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { invented } from "./invented.ts";
import { judged } from "./judge.ts";
import { type Server, serve } from "./server.ts";
import { build, questionsOf, realContent } from "./site.ts";
import { searchFor } from "./steps.ts";

const queries = judged().map(j => j.query);
// Each query is asked again and again, and the least time counts: what is above
// it was the machine's doing.

/** Of so many queries one is asked on a page of its own. */
const FRESH = 40;

const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
const real = build(realContent);
try {
  const server = await serve(real.folder);
  await parts(server);
  console.log("\nquestions   first query, gzip: p50    max   ranked, ms: p50   p99   in the page: p50   p99");
  await row(server, questionsOf(real).length);
  for (const count of [10_000, 100_000]) {
    const folder = mkdtempSync(join(tmpdir(), "studysite-"));
    try {
      writeFileSync(join(folder, "large.md"), invented(questionsOf(real), count));
      execFileSync("../bin/studysite", ["build", join(folder, "large.md"), "-o", join(folder, "site"), "-q"]);
      await row(await serve(join(folder, "site")), count);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
} finally {
  await browser.close();
  real.remove();
}

/** Prints what each file of the search of the real content weighs. */
async function parts(server: Server): Promise<void> {
  const sent = await firstQuery(browser, server, "정규화");
  for (const [path, bytes] of sent) console.log(`${String(bytes).padStart(7)}  ${path.split("/").pop()}`);
  const sum = (name: RegExp) => total(sent.filter(([path]) => name.test(path)));
  console.log(`${String(sum(/\/(search|glossary)-/)).padStart(7)}  engine with glossary and style`);
  console.log(`${String(sum(/./)).padStart(7)}  all that a first query adds, gzip`);
}

async function row(server: Server, count: number): Promise<void> {
  const sizes: number[] = [];
  for (let i = 0; i < queries.length; i += FRESH)
    sizes.push(total(await firstQuery(browser, server, queries[i] ?? "")));
  const page = await open(browser, server);
  const times: Times[] = [];
  for (const query of queries) {
    await ask(page, query);
    const again = [await ask(page, query), await ask(page, query), await ask(page, query)];
    times.push({
      ranked: Math.min(...again.map(t => t.ranked)),
      shown: Math.min(...again.map(t => t.shown)),
    });
  }
  await page.close();
  server.close();
  const ranked = times.map(t => t.ranked);
  const shown = times.map(t => t.shown);
  const cells = [
    at(sizes, 0.5),
    at(sizes, 1),
    at(ranked, 0.5),
    at(ranked, 0.99),
    at(shown, 0.5),
    at(shown, 0.99),
  ];
  const widths = [24, 7, 18, 6, 19, 6];
  console.log(
    `${count}`.padEnd(9) +
      cells.map((cell, i) => cell.toFixed(i < 2 ? 0 : 1).padStart(widths[i] ?? 0)).join(""),
  );
}

/** The files that the first query on a page adds, with their sizes. */
async function firstQuery(browser: Browser, server: Server, query: string): Promise<[string, number][]> {
  const page = await open(browser, server);
  await ask(page, query);
  await page.close();
  return server.sent
    .filter(({ path, body }) => /\/(search|shards|glossary|index)-/.test(path) && body.length)
    .map(({ path, body }) => [path, gzipSync(body, { level: 9 }).length]);
}

async function open(browser: Browser, server: Server): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${server.base}index.html`);
  server.sent.length = 0;
  await page.locator(".search input").focus();
  await page.waitForSelector(".found", { state: "attached" });
  return page;
}

interface Times {
  ranked: number;
  shown: number;
}

/**
 * Types a query at once. The list is ranked before the event has been handled,
 * if all scripts are there; the page shows it before it answers with the query.
 */
async function ask(page: Page, query: string): Promise<Times> {
  const times = await page.locator(".search input").evaluate((field, query) => {
    const list = document.querySelector<HTMLElement>("#found");
    if (!list) throw new Error("no list of results");
    const start = performance.now();
    return new Promise<Times>(resolve => {
      let ranked = 0;
      const seen = new MutationObserver(() => {
        if (list.dataset.query !== query) return;
        seen.disconnect();
        resolve({ ranked, shown: performance.now() - start });
      });
      seen.observe(list, { attributeFilter: ["data-query"] });
      (field as HTMLInputElement).value = query;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      ranked = performance.now() - start;
    });
  }, query);
  await searchFor(page, query);
  return times;
}

function total(files: [string, number][]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

function at(list: number[], p: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;
}
