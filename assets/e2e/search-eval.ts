// Measures the search of the built site: `make search-eval`. Every judged query
// is put into the field of a real page, and the links shown are scored; then
// each step of the engine is switched off in turn; then a site of 10,000
// questions tells what a first query loads and how long the others take.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { answer, site } from "../src/search/engine.ts";
import type { Step } from "../src/search/meaning.ts";
import { type Head, Store } from "../src/search/store.ts";
import { type Judged, judged, type Quality, quality } from "./judge.ts";
import { type Server, serve } from "./server.ts";
import { build, type Question, questionsOf, realContent, type Site } from "./site.ts";
import { found, searchFor } from "./steps.ts";

const steps: Step[] = [
  "glossary",
  "keyboard",
  "initials",
  "composing",
  "prefix",
  "inside",
  "spelling",
  "particles",
  "asked",
  "split",
  "joined",
  "sound",
];

const all = judged();
const made = build(realContent);
try {
  const { results, times } = await inBrowser(made);
  table(results);
  const at = (p: number) => (times[Math.floor(times.length * p)] ?? 0).toFixed(1);
  console.log(`\nfrom typing to results in the page: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`);
  ablation(made);
  await large(made);
  const file = process.argv[2];
  if (file) writeFileSync(file, JSON.stringify(all.map(j => [j.query, results.get(j)])));
} finally {
  made.remove();
}

/** What a query costs on a site of many questions, made of the words of this one. */
async function large(made: Site): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "studysite-"));
  writeFileSync(join(folder, "large.md"), invented(questionsOf(made), 10_000));
  execFileSync("../bin/studysite", ["build", join(folder, "large.md"), "-o", join(folder, "site"), "-q"]);
  const server = await serve(join(folder, "site"));
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
  const sizes: number[] = [];
  const times: number[] = [];
  const warm = await browser.newPage();
  await warm.goto(`${server.base}index.html`);
  await warm.locator(".search input").focus();
  for (const [i, { query }] of all.entries()) {
    if (i % 25 === 0) sizes.push(await firstQuery(browser, server, query));
    await type(warm, query);
    times.push(await type(warm, query));
  }
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
  const at = (list: number[], p: number) => list.sort((a, b) => a - b)[Math.floor(list.length * p)] ?? 0;
  console.log(
    `\n10,000 questions: a first query loads p50 ${at(sizes, 0.5)}, p90 ${at(sizes, 0.9)} bytes, gzipped;`,
  );
  console.log(
    `a query asked again takes p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`,
  );
}

/** How many bytes, gzipped, the first query on a page adds. */
async function firstQuery(browser: Browser, server: Server, query: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.base}index.html`);
  server.sent.length = 0;
  await page.locator(".search input").focus();
  await type(page, query);
  await page.close();
  const loaded = server.sent.filter(({ path }) => /\/(search|glossary|index)-/.test(path));
  return loaded.reduce((sum, { body }) => sum + gzipSync(body, { level: 9 }).length, 0);
}

/** A document of so many questions that are put together from the words of others. */
function invented(questions: Question[], count: number): string {
  const words = questions.flatMap(q => `${q.question} ${q.answerText}`.split(/\s+/).filter(Boolean));
  let state = 1;
  const phrase = (length: number) =>
    Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return words[state % words.length];
    }).join(" ");
  const one = (_: unknown, i: number) => `## ${phrase(5)} (${i + 1})\n\n- ${phrase(12)}\n- ${phrase(12)}\n`;
  return `# 많은 질문\n\n${Array.from({ length: count }, one).join("\n")}`;
}

/** Types every query into the field of a page, and returns what is shown. */
async function inBrowser(made: Site): Promise<{ results: Map<Judged, number[]>; times: number[] }> {
  const server = await serve(made.folder);
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
  const page = await browser.newPage();
  await page.goto(`${server.base}${made.topics[0]}`);
  await page.locator(".search input").focus();
  const results = new Map<Judged, number[]>();
  const times: number[] = [];
  for (const j of all) {
    times.push(await type(page, j.query));
    results.set(j, await found(page));
  }
  await browser.close();
  server.close();
  return { results, times: times.sort((a, b) => a - b) };
}

/** Types a query at once, and returns how many milliseconds the results took. */
async function type(page: Page, query: string): Promise<number> {
  const time = await page.locator(".search input").evaluate(async (field, query) => {
    const start = performance.now();
    (field as HTMLInputElement).value = query;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    while (document.querySelector<HTMLElement>("#found")?.dataset.query !== query)
      await new Promise(resolve => setTimeout(resolve));
    return performance.now() - start;
  }, query);
  await searchFor(page, query);
  return time;
}

function table(results: Map<Judged, number[]>): void {
  const of = (queries: Judged[]) => quality(queries, j => results.get(j) ?? []);
  console.log(
    line("", {
      queries: "queries",
      recall5: "R@5",
      mrr10: "MRR",
      ndcg10: "nDCG",
      top1: "top1",
      empty: "empty",
    }),
  );
  console.log(line("all", of(all)));
  for (const category of new Set(all.map(j => j.category)))
    console.log(line(category, of(all.filter(j => j.category === category))));
}

function line(name: string, row: Record<keyof Quality, number | string>): string {
  const cells = Object.values(row).map(cell =>
    typeof cell === "string"
      ? cell
      : Number.isNaN(cell)
        ? ""
        : Number.isInteger(cell) && cell > 1
          ? `${cell}`
          : cell.toFixed(3),
  );
  return name.padEnd(16) + cells.map(cell => cell.padStart(9)).join("");
}

/** What each step is worth: the engine asked here, by the index of the site. */
function ablation(made: Site): void {
  const titles = questionsOf(made).map(question => question.question);
  const parts = partsOf(made);
  const run = (off: Step[]) => {
    const store = new Store(parts.index as Head, titles);
    store.add("w0", parts.w0 as [string, string]);
    const from = site(store, (parts.index as Head).lengths, parts.glossary as string, new Set(off));
    return quality(all, j => answer(from, j.query).hits.map(hit => hit.question + 1));
  };
  console.log(`\nall steps       nDCG ${run([]).ndcg10.toFixed(3)}`);
  for (const step of steps) {
    const { ndcg10, empty } = run([step]);
    console.log(`without ${step.padEnd(9)} nDCG ${ndcg10.toFixed(3)}, empty ${empty.toFixed(3)}`);
  }
}

/** What the scripts of the index hand over. */
function partsOf({ folder }: Site): Record<string, unknown> {
  const self: { studysite?: Record<string, unknown> } = {};
  for (const name of readdirSync(join(folder, "assets")))
    if (/^(index|glossary)-.*\.js$/.test(name))
      new Function("self", readFileSync(join(folder, "assets", name), "utf8"))(self);
  return self.studysite ?? {};
}
