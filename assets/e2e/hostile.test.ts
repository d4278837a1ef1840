import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { worldOf } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { openAll } from "./steps.ts";

/** What somebody would write to take over the pages; the Go tests read the same. */
const { titles, answers } = JSON.parse(readFileSync("../generator/testdata/hostile.json", "utf8")) as {
  titles: string[];
  answers: string[];
};

const folder = mkdtempSync(join(tmpdir(), "studysite-hostile-"));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, "hostile.md");
writeFileSync(file, hostileDocument());
const here = worldOf(file);

/** A document in which each title and each answer stands with a number of its own. */
function hostileDocument(): string {
  let n = 0;
  return titles
    .map((title, i) => {
      const questions = [0, 1, 2, 3].map(j => {
        const answer = answers[(4 * i + j) % answers.length];
        n++;
        return `## Why mark${n}q ${title}\n\nmark${n}a\n\n${answer}\n\n`;
      });
      return `# ${title}\n\n${questions.join("")}`;
    })
    .join("");
}

/** Holds a page to running nothing of the document, whatever it tries. */
async function guarded(page: Page): Promise<string[]> {
  const seen: string[] = [];
  page.on("dialog", dialog => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("framenavigated", frame => {
    const entry = `navigation: ${frame.url()}`;
    if (!seen.includes(entry)) seen.push(entry); // a page may replace its own entry in the history
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", event =>
      console.error(`violation of ${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
  return seen;
}

/** The numbers that stand in each row and in what opens below it; text before a disclosure belongs to the row. */
function numbers(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("details.q")].map(details =>
      [...(details.textContent ?? "").matchAll(/mark(\d+)[aq]/g)].map(([, n = ""]) => n),
    ),
  );
}

test("every page is silent, runs nothing, and each question has its own answer", async () => {
  const seen = new Set<string>();
  for (const name of here.site.pages) {
    const whole = name === "offline.html";
    let happened: string[] = [];
    const prepare = async (page: Page) => {
      happened = await guarded(page);
    };
    await here.visit(name, { prepare, file: whole, width: 1280 }, async page => {
      await openAll(page, true);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(happened.length, 1, `${name}: ${happened.join("\n")}`);
      for (const [question = "", ...others] of await numbers(page)) {
        assert.deepEqual(others, [question], `${name}: question ${question} has its own answer and no other`);
        if (!whole) seen.add(question);
      }
      const own = await page.evaluate(() => [
        document.querySelectorAll("iframe, object, embed, base, svg script").length,
        typeof document.createElement,
        document.location === location,
      ]);
      assert.deepEqual(own, [0, "function", true], name);
    });
  }
  assert.equal(seen.size, 4 * titles.length, "all questions stand on the pages");
});

test("what programs read is as whole", () => {
  const found = questionsOf(here.site);
  assert.equal(found.length, 4 * titles.length);
  for (const { question, answerText } of found) {
    const [, n] = /mark(\d+)q/.exec(question) ?? [];
    const others = [...answerText.matchAll(/mark(\d+)[aq]/g)].map(match => match[1]);
    assert.ok(others.length < 2 && others.every(other => other === n), `${n} has ${others}`);
  }
});

test("the search shows hostile titles as text", async () => {
  let happened: string[] = [];
  const prepare = async (page: Page) => {
    happened = await guarded(page);
  };
  await here.visit("search.html?q=alert", { prepare }, async page => {
    await page.waitForSelector("#found > a");
    assert.match((await page.locator("#found").textContent()) ?? "", /alert\(1\)/);
    assert.equal(await page.locator("#found script, #found img").count(), 0);
    assert.equal(happened.length, 1, happened.join("\n"));
  });
});
