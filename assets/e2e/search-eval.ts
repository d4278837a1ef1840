// Measures the search of the built site: `make search-eval`. Every judged query
// is put into the field of a real page, and the links shown are scored; then
// each step of the engine is switched off in turn.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { answer, site } from "../src/search/engine.ts";
import type { Language } from "../src/search/glossary.ts";
import type { Step } from "../src/search/meaning.ts";
import { type Head, Store } from "../src/search/store.ts";
import { type Judged, judged, type Quality, quality } from "./judge.ts";
import { serve } from "./server.ts";
import { build, questionsOf, realContent, type Site } from "./site.ts";
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
  const results = await inBrowser(made);
  table(results);
  ablation(made);
  const file = process.argv[2];
  if (file) writeFileSync(file, JSON.stringify(all.map(j => [j.query, results.get(j)])));
} finally {
  made.remove();
}

/** Types every query into the field of a page, and returns what is shown. */
async function inBrowser(made: Site): Promise<Map<Judged, number[]>> {
  const server = await serve(made.folder);
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
  const page = await browser.newPage();
  await page.goto(`${server.base}${made.topics[0]}`);
  const results = new Map<Judged, number[]>();
  for (const j of all) {
    await type(page, j.query);
    results.set(j, await found(page));
  }
  await browser.close();
  server.close();
  return results;
}

/** Types a query at once. */
async function type(page: Page, query: string): Promise<void> {
  await page.locator(".search input").fill(query);
  await searchFor(page, query);
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
    const from = site(store, (parts.index as Head).lengths, parts.glossary as Language, new Set(off));
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
