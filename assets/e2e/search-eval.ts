// Measures the search of the built site: `make search-eval`. Every judged query
// is put into the field of a real page, and the links shown are scored; then
// each step of the engine is switched off in turn.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { type Parts, searchWhole } from "../src/search/fixture.ts";
import type { Step } from "../src/search/meaning.ts";
import { type Judged, judged, type Quality, quality } from "./judge.ts";
import { serve } from "./server.ts";
import { build, questionsOf, realContent, type Site } from "./site.ts";
import { found, searchFor } from "./steps.ts";

const steps: Step[] = [
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
  const [, , ...others] = parts.glossary;
  const run = (from: Parts) => {
    const search = searchWhole(from, titles);
    return quality(all, j => search(j.query).hits.map(hit => hit.question + 1));
  };
  const report = (step: string, { ndcg10, empty }: Quality) =>
    console.log(`without ${step.padEnd(9)} nDCG ${ndcg10.toFixed(3)}, empty ${empty.toFixed(3)}`);
  console.log(`\nall steps         nDCG ${run(parts).ndcg10.toFixed(3)}`);
  report("glossary", run({ ...parts, glossary: ["", "", ...others] }));
  for (const step of steps) {
    globalThis.without = step;
    report(step, run(parts));
  }
  globalThis.without = undefined;
}

/** What the scripts of the index hand over. */
function partsOf({ folder }: Site): Parts {
  const self: { studysite?: Parts } = {};
  for (const name of readdirSync(join(folder, "assets")))
    if (/^(index|glossary)-.*\.js$/.test(name))
      new Function("self", readFileSync(join(folder, "assets", name), "utf8"))(self);
  if (!self.studysite) throw new Error("no index");
  return self.studysite;
}
