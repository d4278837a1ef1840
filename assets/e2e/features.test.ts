import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { accessible, accessibleLightAndDark, prepare } from "./accessible.ts";
import { type World, worldOf } from "./browser.ts";
import { overflowing, turnedRound } from "./layout.ts";
import { eachWidth, textLightAndDark } from "./looks.ts";
import { questionsOf } from "./site.ts";
import { found, openAll, openKeys, press, searchFor } from "./steps.ts";
import { startSession } from "./study.ts";
import { valid } from "./valid.ts";

const folder = mkdtempSync(join(tmpdir(), "studysite-features-"));
after(() => rmSync(folder, { recursive: true }));
cpSync("e2e/content/features", folder, { recursive: true });
appendFileSync(join(folder, "questions-and-answers.md"), manyQuestions(101));

/** More questions than one page takes. */
function manyQuestions(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return numbers.map(n => `\n### What is ${n} times seven?\n\nIt is ${7 * n}.\n`).join("");
}

/** The same site from left to right, and from right to left. */
const sites: [direction: string, here: World][] = [
  ["ltr", worldOf(folder)],
  ["rtl", worldOf(folder, "--lang", "he")],
];
const [[, english], [, hebrew]] = sites as [[string, World], [string, World]];

for (const [direction, here] of sites) {
  test(`pages with every feature are valid (${direction})`, () => valid(here.site));

  test(`axe finds nothing on them, nothing sticks out, and all can be read (${direction})`, async () => {
    for (const name of here.site.pages) {
      const file = name === "offline.html";
      // In the other direction, and where a hundred questions are alike, axe looks at one width and colour scheme.
      const whole = direction === "ltr" && !/drill|search|offline/.test(name);
      await here.visit(name, { prepare, file }, async page => {
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), direction);
        for (const open of [false, true]) {
          await openAll(page, open);
          await eachWidth(page, [320, 768, 1440], async width => {
            const state = `${name}, ${width} px, ${open ? "open" : "closed"}`;
            assert.deepEqual(await page.evaluate(overflowing), [], state);
            if (whole) await accessibleLightAndDark(page, state);
            else if (width === 320) await accessible(page, state);
          });
          const low = (await textLightAndDark(page)).filter(({ ratio }) => ratio < 4.5);
          assert.deepEqual(low, [], name);
          await page.emulateMedia({ colorScheme: "light" });
        }
      });
    }
  });
}

/** How much of a question the bar lies over, in px. */
function coveredByBar(id: string): number {
  const bar = document.querySelector(".bar");
  if (!bar || getComputedStyle(bar).position === "static") return 0;
  const top = document.getElementById(`q-${id}`)?.getBoundingClientRect().top ?? 0;
  return bar.getBoundingClientRect().bottom - top;
}

test("the bar has one row, whatever the site is called, and covers no question that a link leads to", async () => {
  const drill = questionsOf(english.site).filter(({ page }) => page === "drill.html");
  const { id = "", page: name = "" } = drill[10] ?? {};
  for (const title of [
    "Short",
    "Every feature at once, and a title that is longer than that of most documents ".repeat(2),
  ]) {
    for (const width of [641, 768, 1024, 1440]) {
      await english.visit(name, { width }, async page => {
        await page
          .locator(".brand")
          .evaluate((brand, title) => Object.assign(brand, { textContent: title }), title);
        await page.evaluate(id => {
          location.hash = `q-${id}`;
        }, id);
        await page.waitForFunction(() => scrollY > 0);
        assert.ok((await page.evaluate(coveredByBar, id)) <= 0, `${title}, ${width} px`);
        assert.deepEqual(await page.evaluate(overflowing), [], `${title}, ${width} px`);
      });
    }
  }
});

test("the number of questions beside a long topic stands in one line", async () => {
  await english.visit("drill.html", { width: 1440 }, async page => {
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".side .count, .outline .count")].map(count => {
        const name = count.parentElement?.querySelector("span");
        if (name) name.textContent = "A topic whose name is longer than the place for it ".repeat(3);
        return count.getClientRects().length && count.offsetHeight;
      }),
    );
    assert.ok(heights.length > 4);
    assert.deepEqual(
      heights.filter(height => height > 30),
      [],
    );
  });
});

test("English words on a page from right to left read from left to right, and say that they are English", async () => {
  for (const name of hebrew.site.pages) {
    await hebrew.visit(name, {}, async page => {
      await openAll(page, true);
      assert.deepEqual(await page.evaluate(turnedRound), [], name);
    });
  }
  await hebrew.visit("index.html", {}, async page => {
    await press(page, "/");
    await page.keyboard.type("seven");
    await searchFor(page, "seven");
    assert.deepEqual(await page.evaluate(turnedRound), [], "results");
    assert.equal(await page.locator("#found > a span, #found > a bdi").first().getAttribute("lang"), "he");
    await press(page, "Escape", "Escape");
    await openKeys(page);
    assert.deepEqual(await page.evaluate(turnedRound), [], "keys");
    assert.equal(await page.getAttribute("#keys", "lang"), "en");
  });
  await hebrew.visit("review.html", {}, async page => {
    await startSession(page);
    await page.waitForFunction(() => document.querySelector(".reveal .primary:enabled"));
    await press(page, "Space");
    await page.waitForSelector(".source");
    assert.deepEqual(await page.evaluate(turnedRound), [], "revealed");
    await press(page, "3");
    await page.waitForSelector(".toast:not(:empty)");
    assert.deepEqual(await page.evaluate(turnedRound), [], "said");
    assert.equal(await page.getAttribute(".toast", "lang"), "en");
    await press(page, "Escape");
    await page.waitForSelector(".state");
    assert.deepEqual(await page.evaluate(turnedRound), [], "ended");
    await page.goto(hebrew.address("progress.html"));
    await page.waitForSelector(".figures");
    assert.deepEqual(await page.evaluate(turnedRound), [], "progress");
  });
});

test("from disk every page is silent, and the single file has its images inside", async () => {
  for (const name of english.site.pages) {
    await english.visit(name, { file: true }, async page => {
      await openAll(page, true);
      const images = page.locator(".answer img");
      assert.equal(await images.count(), /answers|offline/.test(name) ? 2 : 0, name);
      for (const image of await images.all()) {
        await image.scrollIntoViewIfNeeded();
        await image.evaluate((one: HTMLImageElement) => one.decode());
      }
      if (name !== "offline.html") return;
      const asked = await page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .flatMap(({ name }) => (name.startsWith("data:") ? [] : name)),
      );
      assert.deepEqual(asked, []);
    });
  }
});

/** Text as it can be compared: a PDF keeps neither white space nor hyphens at line ends. */
const bare = (text: string) => text.normalize("NFC").replace(/[\s\u200b-]/g, "");

/** The words of all questions and answers but those in formulas, which are drawn, and in Hebrew, which is printed backwards. */
function wordsOfAnswers(): string[] {
  const words: string[] = [];
  for (const part of document.querySelectorAll(".q > summary, .answer")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (!parentElement?.closest("math, .actions"))
        words.push(...(textContent ?? "").split(/[\s\p{Script=Hebrew}]+/u));
    }
  }
  return words;
}

test("every answer is printed, whatever it is made of", async () => {
  for (const name of [...english.site.topics, "offline.html"]) {
    await english.visit(name, { file: name === "offline.html", dark: true }, async page => {
      const words = await page.evaluate(wordsOfAnswers);
      const input = await page.pdf({ format: "A5" });
      const printed = bare(execFileSync("pdftotext", ["-raw", "-", "-"], { input, encoding: "utf8" }));
      const lost = words.filter(word => !printed.includes(bare(word)));
      assert.deepEqual(lost, [], name);
      assert.ok(words.length > 50, name);
    });
  }
});

test("a session asks, answers and passes axe with every feature", async () => {
  for (const [width, dark] of [
    [320, true],
    [1440, false],
  ] as const) {
    await english.visit("review.html", { prepare, width, dark }, async page => {
      await startSession(page);
      for (let asked = 0; asked < 8; asked++) {
        await page.waitForFunction(() => document.querySelector(".reveal .primary:enabled"));
        const title = await page.innerText(".card h1");
        await press(page, "Space");
        await page.waitForSelector(".source");
        assert.deepEqual(await page.evaluate(overflowing), [], title);
        await accessible(page, `${title}, ${width} px`);
        await press(page, "3");
        await page.waitForSelector(".source", { state: "detached" });
      }
    });
  }
});

/** Scrolls to the end of an answer; tells how far down the page is in the moment in which the next question replaces it. */
function atEndOfAnswer(): { top: Promise<number> } {
  scrollTo(0, document.body.scrollHeight);
  const top = new Promise<number>(tell => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(".card .answer")) return;
      observer.disconnect();
      tell(scrollY);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  return { top };
}

test("all questions are gone through by keys, each with the code that belongs to it", async () => {
  await english.visit("review.html", { width: 320, height: 568 }, async page => {
    await startSession(page);
    await press(page, "Escape");
    await page.getByRole("button", { name: "Skim" }).click();
    for (let at = 0; at < 8; at++) {
      await press(page, "Space");
      await page.waitForSelector(".card .answer");
      const gone = await page.evaluateHandle(atEndOfAnswer);
      await press(page, "Space");
      assert.equal(await gone.evaluate(({ top }) => top), 0);
    }
    assert.equal(await page.innerText(".card h1"), "What does this code print?");
    assert.match(await page.innerText(".card .stem"), /console\.log/);
    await press(page, "Escape");
    await page.waitForSelector(".state");
  });
});

test("a search finds by the author's glossary, over http and from disk", async () => {
  const table = questionsOf(english.site).find(({ question }) => question === "Which shape has a table?");
  for (const file of [false, true]) {
    await english.visit("index.html", { file }, async page => {
      await page.fill("input[type=search]", "figure table");
      await searchFor(page, "figure table");
      assert.equal((await found(page))[0], table?.number);
    });
  }
});

test("in the reader's own colours what is struck out is, and the page that is open is marked", async () => {
  const options = { forcedColors: "active" as const };
  await english.visit("programs.html", { options }, async page => {
    await openAll(page, true);
    const strikes = await page.evaluate(() =>
      [...document.querySelectorAll(".strike")].map(strike => {
        const { backgroundColor, color } = getComputedStyle(strike);
        return backgroundColor === color;
      }),
    );
    assert.deepEqual(strikes, [true, true]);
  });
  await english.visit("drill.html", { options }, async page => {
    const weights = await page.evaluate(() =>
      [...document.querySelectorAll(".parts a")].map(link => getComputedStyle(link).fontWeight),
    );
    assert.deepEqual(weights, ["600", "400"]);
  });
});

test("a table in a question has columns, and an answer begins at its first line, whatever that is", async () => {
  await english.visit("programs.html", {}, async page => {
    const places = await page.evaluate(() =>
      [...document.querySelectorAll("summary .as-tr")].map(row =>
        [...row.children].map(cell => Math.round(cell.getBoundingClientRect().left)),
      ),
    );
    assert.equal(places.length, 2);
    assert.deepEqual(places[0], places[1]);
  });
  await english.visit("answers.html", {}, async page => {
    await openAll(page, true);
    const gaps = await page.evaluate(() =>
      [...document.querySelectorAll(".answer")].map(answer => {
        const first = answer.firstElementChild ?? answer;
        return Math.round(first.getBoundingClientRect().top - answer.getBoundingClientRect().top);
      }),
    );
    assert.deepEqual(
      gaps.filter(gap => gap !== 0),
      [],
    );
  });
});

/** What scrolls by itself because it is wider than its room, as it is named, and whether keys reach it. */
function scrollers(page: Page): Promise<{ what: string; reached: boolean }[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "main pre, main .table, main .formula, main math:not(math math, .formula > math)",
      ),
    ]
      .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
      .map(one => {
        one.focus();
        const reached = document.activeElement === one;
        return { what: `${one.localName}: ${one.textContent?.trim().slice(0, 20)}`, reached };
      }),
  );
}

test("what is wider than the page scrolls by itself, and by keys", async () => {
  const seen = new Set<string>();
  for (const name of english.site.pages) {
    await english.visit(name, { width: 320, file: name === "offline.html" }, async page => {
      await openAll(page, true);
      for (const { what, reached } of await scrollers(page)) {
        assert.ok(reached, `${name}: ${what}`);
        seen.add(what.split(":")[0] ?? "");
      }
    });
  }
  assert.deepEqual([...seen].sort(), ["div", "pre", "span"], "tables stand in answers and in questions");
  await english.visit("answers.html", { width: 320 }, async page => {
    await openAll(page, true);
    const table = page.locator(".table", { hasText: "Cauchy" });
    await table.focus();
    await press(page, "ArrowRight");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".table")].some(one => one.scrollLeft > 0),
    );
  });
});
