// Measures, in a real browser with 10,000 events in its database: folding them,
// and how long after a key has been pressed its grade is on the screen.
import { chromium, type Page } from "playwright-core";
import { serve } from "../e2e/server.ts";
import { build, questionsOf, realContent } from "../e2e/site.ts";
import { put } from "../e2e/study.ts";
import { invent } from "../src/core/log/invent";
import { keyOf } from "../src/core/log/merge";
import { seeded } from "../src/core/random";

const EVENTS = 10_000;
const GRADES = 15;

const site = build(realContent);
const server = await serve(site.folder);
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
const page = await browser.newPage();
await page.addInitScript("globalThis.__name = named => named");
await page.goto(new URL("review.html", server.base).href);
await fill(page);
await page.reload();
await page.waitForSelector(".card, .state");
console.log(`fold ${EVENTS} events: ${median(await marks(page, "study:fold"))} ms`);
const times: number[] = [];
for (let i = 0; i < GRADES && (await page.$(".card")); i++) times.push(await grade(page));
console.log(
  `from the key to the next question on the screen: median ${median(times)} ms, worst ${Math.max(...times).toFixed(1)} ms`,
);
await browser.close();
server.close();
site.remove();

/** Puts a log about the site's own questions into the database. */
async function fill(page: Page): Promise<void> {
  const ids = questionsOf(site).map(({ id }) => id);
  const log = invent({ random: seeded(1), events: EVENTS, devices: 2, questions: ids.length });
  for (const event of log) {
    if ("question" in event && event.question !== null)
      event.question = ids[Number(event.question.slice(1))] ?? "";
  }
  await put(
    page,
    "events",
    log.map(event => [keyOf(event), event]),
  );
}

function marks(page: Page, name: string): Promise<number[]> {
  return page.evaluate(
    name => performance.getEntriesByName(name, "measure").map(({ duration }) => duration),
    name,
  );
}

function median(numbers: number[]): string {
  return (numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN).toFixed(1);
}

async function grade(page: Page): Promise<number> {
  await page.waitForSelector(".reveal .primary:enabled");
  await page.keyboard.press("Space");
  if (!(await page.$(".source"))) await page.keyboard.press("Space");
  await page.waitForSelector(".source");
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const start = performance.now();
        const seen = new MutationObserver(() => {
          if (document.querySelector(".source")) return;
          seen.disconnect();
          resolve(performance.now() - start);
        });
        seen.observe(document.body, { subtree: true, childList: true });
        document.querySelector<HTMLElement>(".grade-3")?.click();
      }),
  );
}
