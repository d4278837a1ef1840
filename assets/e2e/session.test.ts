import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { accessibleLightAndDark, prepare } from "./accessible.ts";
import { world } from "./browser.ts";
import { overflowing, smallTargets } from "./layout.ts";
import { questionsOf } from "./site.ts";
import { press, until } from "./steps.ts";
import { answer, asked, profile, reviews, sees, stall, startSession, stored, views } from "./study.ts";

const here = world();

for (const [where, view] of views) {
  test(`a whole session by keys alone (${where})`, async () => {
    await here.visit("review.html", view, async page => {
      await page.locator(".state .primary").focus();
      await press(page, "Enter");
      const first = await asked(page);
      await answer(page, "1");
      for (let others = 5; others > 0; others--) await answer(page, "3");
      assert.equal(await asked(page), first, "what was forgotten comes back");
      for (let left = 3; left > 0; left--) await answer(page, "3");
      await sees(page, "오늘 복습을 마쳤습니다");
      assert.equal(await reviews(page), 9);
    });
  });
}

test("in the single file a session hides the questions, and the way back shows them", async () => {
  await here.visit("offline.html#review", { file: true }, async page => {
    await startSession(page);
    assert.equal(await page.isVisible(".page"), false);
    const answers = questionsOf(here.site).map(({ answerText }) => answerText.split("\n")[0] ?? "");
    const text = await page.evaluate(() => document.body.innerText);
    for (const line of answers) assert.ok(line === "" || !text.includes(line.replace(/^- /, "")), line);
    await answer(page, "3");
    assert.equal(await reviews(page), 1);
    await page.click(".brand");
    await page.waitForSelector(".page", { state: "visible" });
    assert.equal(await page.isVisible("#review"), false);
  });
});

test("in the single file the way back from a session leads to where one has read", async () => {
  const { id = "" } = questionsOf(here.site)[40] ?? {};
  for (const hash of [`#q-${id}`, `#a-${id}`, ""]) {
    await here.visit(`offline.html${hash}`, { file: true }, async page => {
      await page.waitForSelector("#outline .dot", { state: "attached" });
      await page.locator(`#q-${id}`).evaluate(question => question.scrollIntoView());
      // By key: before it clicks, the driver scrolls.
      await press(page, "r");
      await page.waitForSelector(".state");
      assert.equal(await page.evaluate(() => scrollY), 0);
      await page.goBack();
      await page.waitForSelector(".page", { state: "visible" });
      await page.waitForFunction(id => {
        const { top } = document.getElementById(`q-${id}`)?.getBoundingClientRect() ?? {};
        return scrollY > 0 && top !== undefined && top >= 0 && top < 300;
      }, id);
    });
  }
});

test("a record can be brought in before the first session, on a telephone, too", async () => {
  for (const [name, file] of [
    ["review.html", false],
    ["offline.html#review", true],
  ] as const) {
    await here.visit(name, { width: 320, file }, async page => {
      await page.locator(".state").getByRole("link", { name: "기록 가져오기" }).click();
      await page.waitForSelector("input[type=file]", { state: "attached" });
    });
  }
});

test("before the reveal there is no answer in the page", async () => {
  const answers = new Map(questionsOf(here.site).map(({ question, answerText }) => [question, answerText]));
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    for (let i = 0; i < 3; i++) {
      const text = answers.get(await asked(page));
      assert.ok(text);
      const start = text.replace(/^[-\s]+/, "").slice(0, 20);
      assert.ok(!(await page.content()).includes(start), start);
      await press(page, "Space");
      await page.waitForSelector(".source");
      assert.ok((await page.innerText(".source")).includes(start), start);
      await press(page, "3");
      await page.waitForSelector(".source", { state: "detached" });
    }
  });
});

/** Keeps the answers from a page in which a session has been begun, as often as told, until they may come. */
async function withoutAnswers(
  fails: number,
  use: (page: Page, come: () => void) => Promise<void>,
): Promise<void> {
  const page = await here.browser.newPage({ reducedMotion: "reduce", serviceWorkers: "block" });
  let come = () => {};
  const mayCome = new Promise<void>(resolve => {
    come = resolve;
  });
  let failed = 0;
  await page.route(/\/answers-[^/]*\.js$/, async route => {
    if (failed++ < fails) return route.abort();
    await mayCome;
    await route.continue();
  });
  await page.goto(here.address("review.html"));
  await startSession(page);
  await use(page, come);
  await page.close();
}

test("an answer that could not be fetched is asked for again", () =>
  withoutAnswers(2, async (page, come) => {
    come();
    await page.waitForFunction(() => document.querySelector(".reveal .primary:enabled"));
  }));

test("whoever wants an answer before it is there gets it once it is", () =>
  withoutAnswers(0, async (page, come) => {
    await press(page, "Space");
    assert.equal(await page.locator(".source").count(), 0);
    come();
    await page.waitForSelector(".source");
  }));

/** Presses a key in the very moment in which something has come into the page; tells whether it was taken. */
function pressAtOnce({ selector, key }: { selector: string; key: string }): { taken: Promise<boolean> } {
  const taken = new Promise<boolean>(tell => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      const press = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(press);
      tell(press.defaultPrevented);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  return { taken };
}

test("keys count as soon as one sees what they are for, and points can be ticked as soon as an answer is seen", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    const boxes = await page.evaluateHandle(() => {
      const count = new Promise<number>(tell => {
        new MutationObserver(() => {
          if (document.querySelector(".source")) tell(document.querySelectorAll(".point > input").length);
        }).observe(document.body, { childList: true, subtree: true });
      });
      return { count };
    });
    await press(page, "Space");
    assert.ok((await boxes.evaluate(({ count }) => count)) > 0, "points");
    await press(page, "3");
    await page.waitForSelector(".source", { state: "detached" });
    const undo = await page.evaluateHandle(pressAtOnce, { selector: "dialog", key: "u" });
    await press(page, "m");
    assert.equal(await undo.evaluate(({ taken }) => taken), false, "what is typed undoes nothing");
    await press(page, "Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    await press(page, "Escape");
    const space = await page.evaluateHandle(pressAtOnce, { selector: ".card h1", key: " " });
    await page.getByRole("button", { name: "기록 없이 훑기" }).click();
    assert.equal(await space.evaluate(({ taken }) => taken), true, "space");
    await page.waitForSelector(".card .answer");
  });
});

test("while a grade is being saved no layer opens that would be for the question before", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    const first = await asked(page);
    await press(page, "Space");
    await page.waitForSelector(".source");
    const release = await stall(page);
    await press(page, "3", "m");
    await release();
    await page.waitForSelector(".source", { state: "detached" });
    assert.notEqual(await asked(page), first);
    assert.equal(await page.locator("dialog").count(), 0);
    await press(page, "m");
    await page.waitForSelector("dialog textarea");
  });
});

test("a day of the interview that is being saved counts in the session that is begun right after", async () => {
  await here.visit("review.html", {}, async page => {
    await page.waitForSelector(".state");
    const release = await stall(page);
    await page.fill("input[type=date]", new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await page.click(".state .primary");
    await release();
    await page.waitForSelector(".card h1");
    assert.match(await page.innerText(".progress"), /^0 \/ 70/);
  });
});

test("undo goes back without limit, also from the end, by U and by Ctrl+Z", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    const first = await asked(page);
    for (let i = 0; i < 8; i++) await answer(page, "3");
    await page.getByRole("button", { name: "되돌리기" }).click();
    await page.waitForSelector(".card");
    for (let i = 0; i < 7; i++) {
      const before = await asked(page);
      await press(page, i % 2 === 0 ? "u" : "Control+z");
      await page.waitForFunction(
        before => document.querySelector(".card h1")?.textContent !== before,
        before,
      );
    }
    assert.equal(await asked(page), first);
    const events = await stored(page);
    assert.equal(events.filter(({ type }) => type === "undo").length, 8);
    await page.goto(here.address("progress.html"));
    await sees(page, "0 / 70");
  });
});

test("what a session says stands in the window, and over nothing that a session is answered with", async () => {
  for (const width of [390, 1280]) {
    await here.visit("review.html", { width }, async page => {
      await startSession(page);
      await answer(page, "3");
      await press(page, "u");
      const said = page.locator(".toast", { hasText: "되돌렸습니다" });
      await said.waitFor();
      const trouble = await said.evaluate(toast => {
        const { top, bottom, left, right } = toast.getBoundingClientRect();
        const under = [...document.querySelectorAll(".session button")].filter(one => {
          const box = one.getBoundingClientRect();
          return box.top < bottom && box.bottom > top && box.left < right && box.right > left;
        });
        const seen = top >= 0 && bottom <= innerHeight && left > 0 && right < innerWidth;
        return [...(seen ? [] : ["out of the window"]), ...under.map(one => one.outerHTML)];
      });
      assert.deepEqual(trouble, [], `${width} px`);
    });
  }
});

test("a question that is asked is in the window, however far down the last one was graded", async () => {
  for (const [width, height] of [
    [320, 568],
    [667, 375],
  ] as const) {
    await here.visit("review.html", { width, height }, async page => {
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await startSession(page);
      for (let i = 0; i < 3; i++) {
        const seen = await page.locator(".card h1").evaluate(heading => {
          const { top, bottom } = heading.getBoundingClientRect();
          const bar = document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0;
          return top >= Math.max(0, bar) && bottom <= innerHeight;
        });
        assert.ok(seen, `question ${i + 1}, ${width} by ${height} px`);
        await page.waitForFunction(() => document.querySelector(".reveal .primary:enabled"));
        await press(page, "Space");
        await page.waitForSelector(".source");
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await press(page, "3");
        await page.waitForSelector(".source", { state: "detached" });
      }
    });
  }
});

test("a tab that is killed loses at most the unfinished card", async () => {
  await profile(here, async context => {
    let graded = 0;
    for (const answers of [1, 2, 3]) {
      const page = await context.newPage();
      await page.goto(here.address("review.html"));
      if (graded === 0) await startSession(page);
      await page.waitForSelector(".card");
      for (let i = 0; i < answers; i++) await answer(page, "3");
      graded += answers;
      await press(page, "Space"); // the unfinished card
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent("crash");
      session.send("Page.crash").catch(() => undefined); // never answered
      await crashed;
      await page.close();
      const after = await context.newPage();
      await after.goto(here.address("progress.html"));
      await after.waitForSelector(".figures");
      assert.equal(await reviews(after), graded);
      await after.close();
    }
  });
});

test("ticks only preselect a grade, and four grades are there on request", async () => {
  await here.visit("progress.html", {}, async page => {
    await page.getByText("다른 설정").click();
    await page.getByLabel("네 단계로 표시하기").check();
    await until(page, async () => (await stored(page)).some(({ type }) => type === "setting"));
    await page.goto(here.address("review.html"));
    await startSession(page);
    await press(page, "Space");
    await page.waitForSelector(".source");
    assert.equal(await page.locator(".grades button").count(), 4);
    assert.equal(await page.locator("[data-suggested]").count(), 0);
    for (const box of await page.locator(".point > input").all()) await box.check();
    assert.match((await page.textContent("[data-suggested]")) ?? "", /쉽다|알았다/);
    assert.equal(await reviews(page), 0);
    await press(page, "2");
    await page.waitForSelector(".source", { state: "detached" });
    const [review] = (await stored(page)).filter(({ type }) => type === "review");
    assert.equal((review as unknown as { grade: number }).grade, 2);
  });
});

test("the browser is asked once to keep the data, at the first grade", async () => {
  const count = async (page: { evaluate: (code: string) => Promise<unknown> }) =>
    page.evaluate("window.asked ?? 0");
  await profile(here, async context => {
    await context.addInitScript(
      `navigator.storage.persist = async () => { window.asked = (window.asked ?? 0) + 1; return true; }`,
    );
    const page = await context.newPage();
    await page.goto(here.address("review.html"));
    await startSession(page);
    assert.equal(await count(page), 0);
    await answer(page, "3");
    await page.waitForFunction(() => (window as { asked?: number }).asked === 1);
    await answer(page, "3");
    await page.reload();
    await answer(page, "3");
    assert.equal(await count(page), 0, "not again");
  });
});

test("an interview is planned for, tomorrow, today and in the past", async () => {
  await here.visit("review.html", {}, async page => {
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000 + 9 * 3_600_000 - 4 * 3_600_000).toISOString().slice(0, 10);
    await page.fill("input[type=date]", day(1));
    await startSession(page);
    for (let i = 0; i < 70; i++) await answer(page, "3");
    await sees(page, "내일이 면접입니다.");
    await page.goto(here.address("index.html"));
    await sees(page, "1일");
    for (const [date, says] of [
      [day(0), "오늘이 면접입니다"],
      [day(-3), "면접 날짜가 지났습니다"],
    ] as const) {
      await page.goto(here.address("progress.html"));
      await page.locator("input[type=date]").evaluate((field, date) => {
        (field as HTMLInputElement).value = date;
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }, date);
      await until(page, async () => (await stored(page)).at(-1)?.date === date);
      await page.goto(here.address("review.html"));
      await sees(page, says);
    }
  });
});

test("every step of a session fits a telephone, can be pressed, and passes axe in both colour schemes", async () => {
  await here.visit("review.html", { width: 320, height: 640, prepare }, async page => {
    const fits = async (state: string) => {
      assert.deepEqual(await page.evaluate(overflowing), [], state);
      assert.deepEqual(await page.evaluate(smallTargets), [], state);
      await accessibleLightAndDark(page, state);
    };
    await page.waitForSelector("main h1");
    await fits("first visit");
    await startSession(page);
    await fits("asked");
    await press(page, "m");
    await page.fill("textarea", "내 말로 적어 본 답입니다.");
    await fits("editor");
    await press(page, "Escape", "Space");
    await page.waitForSelector(".mine");
    await fits("own answer");
    await press(page, "Space");
    await page.waitForSelector(".source");
    await fits("source");
    await press(page, "3", "Escape");
    await sees(page, "여기까지 저장했습니다");
    await fits("ended");
    await page.goto(here.address("progress.html"));
    await page.waitForSelector(".figures");
    for (const summary of await page.locator("main summary").all()) await summary.click();
    await fits("record");
    await page.goto(here.address("index.html"));
    await page.waitForSelector(".today");
    await fits("home");
  });
});
