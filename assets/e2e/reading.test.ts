import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { type View, world } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { openAll, opened, openShare } from "./steps.ts";

const here = world();

/** A question in the middle of a topic's page: one has to scroll to it. */
function aQuestion() {
  const topic = here.site.topics[0] ?? "";
  const all = questionsOf(here.site).filter(question => `${question.topic}.html` === topic);
  const question = all[Math.floor(all.length / 2)];
  assert.ok(question);
  return { topic, question, count: all.length };
}

/** Waits until the row of a question can be seen: in the window, and not under the bar. */
async function inView(page: Page, id: string): Promise<void> {
  await page.waitForFunction(id => {
    const row = document.getElementById(`q-${id}`)?.closest("summary");
    if (!row) return false;
    const { left, top, bottom } = row.getBoundingClientRect();
    const hit = document.elementFromPoint(left + 5, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && row.contains(hit);
  }, id);
}

const places: Record<string, View> = { http: {}, file: { file: true } };

for (const [place, view] of Object.entries(places)) {
  test(`every page opens in silence, and so does every answer (${place})`, async () => {
    for (const name of here.site.pages) {
      await here.visit(name, view, async page => {
        await openAll(page, true);
        for (const heading of await page.locator("h1").all()) assert.ok(await heading.isVisible());
      });
    }
  });

  test(`a link to a question leaves it closed, a link to an answer opens it (${place})`, async () => {
    const { topic, question } = aQuestion();
    await here.visit(`${topic}#q-${question.id}`, view, async page => {
      assert.deepEqual(await opened(page), []);
      await inView(page, question.id);
    });
    await here.visit(`${topic}#a-${question.id}`, view, async page => {
      assert.deepEqual(await opened(page), [question.id]);
      await inView(page, question.id);
    });
  });

  test(`a link followed on the page opens the answer, also when the address holds it already (${place})`, async () => {
    const { topic, question } = aQuestion();
    await here.visit(topic, view, async page => {
      await page.evaluate(id => {
        location.hash = `a-${id}`;
      }, question.id);
      await page.waitForFunction(() => document.querySelector("details.q[open]"));
      assert.deepEqual(await opened(page), [question.id]);
      await inView(page, question.id);

      await openAll(page, false);
      await page.evaluate(() => scrollTo(0, 0));
      await page.evaluate(id => {
        const link = document.createElement("a");
        link.href = `#a-${id}`;
        document.body.append(link);
        link.click();
      }, question.id);
      await page.waitForFunction(() => document.querySelector("details.q[open]"));
      assert.deepEqual(await opened(page), [question.id]);
      await inView(page, question.id);
    });
  });
}

test("finding text in a closed answer opens it", async () => {
  // A text fragment searches the page as find-in-page does, and can be asked for by a machine.
  const { topic, question } = aQuestion();
  const words = question.answerText.split("\n")[0]?.replace(/^[-*•\s]+/, "") ?? "";
  await here.visit(`${topic}#:~:text=${encodeURIComponent(words)}`, {}, async page => {
    await page.waitForFunction(() => document.querySelector("details.q[open]"));
    assert.deepEqual(await opened(page), [question.id]);
  });
});

test("without JavaScript every question can be read, every answer opens and no control is dead", async () => {
  for (const name of [...here.site.topics, "offline.html"]) {
    await here.visit(name, { script: false }, async page => {
      // In the single file, which shows the same elements, the first question of each topic stands for all.
      const some = name === "offline.html" ? ".topic > details.q:first-of-type" : "details.q";
      const questions = await page.locator(some).all();
      assert.ok(questions.length > 0);
      for (const question of questions) {
        const answer = question.locator(".answer");
        assert.equal(await answer.isVisible(), false);
        await question.locator("summary").first().click();
        assert.ok(await answer.isVisible(), `${name}: ${await question.innerText()}`);
        assert.notEqual((await answer.innerText()).trim(), "");
      }
    });
  }
  for (const name of here.site.pages) {
    await here.visit(name, { script: false, width: 390 }, async page => {
      for (const button of await page.locator("button:visible").all()) {
        // What sends a form leads to a page without any script.
        const form = button.locator("xpath=ancestor::form");
        if ((await button.getAttribute("type")) === "submit") {
          assert.equal(await form.getAttribute("action"), "search.html", name);
          continue;
        }
        const target = await button.getAttribute("popovertarget");
        assert.ok(target, `${name}: ${await button.innerText()}`);
        await button.click();
        assert.ok(await page.locator(`#${target}`).isVisible(), `${name}: ${target}`);
        await page.keyboard.press("Escape");
      }
      for (const link of await page.locator("a[href^='#']:visible").all()) {
        const target = (await link.getAttribute("href")) ?? "";
        assert.ok(await page.locator(`[id="${target.slice(1)}"]`).isVisible(), `${name}: ${target}`);
      }
    });
  }
  await here.visit("review.html", { script: false }, async page => {
    const topics = page.locator(".topics a");
    assert.equal(await topics.count(), here.site.topics.length);
    const count = topics.first().locator(".count");
    const [title, right] = [await topics.first().locator("strong").boundingBox(), await count.boundingBox()];
    assert.ok((right?.x ?? 0) > (title?.x ?? 0) + 300, "the list looks like that of the home page");
  });
});

test("every question of the document is on a topic's page once, and in the single file once", async () => {
  const ids: string[] = [];
  for (const name of here.site.topics) {
    await here.visit(name, {}, async page => {
      ids.push(
        ...(await page.evaluate(() => [...document.querySelectorAll("h2[id^=q-]")].map(({ id }) => id))),
      );
    });
  }
  const all = questionsOf(here.site).map(({ id }) => `q-${id}`);
  assert.deepEqual([...ids].sort(), [...all].sort());
  await here.visit("offline.html", { file: true }, async page => {
    const single = await page.evaluate(() =>
      [...document.querySelectorAll("details.q [id^=q-]")].map(({ id }) => id),
    );
    assert.deepEqual(single.sort(), all.sort());
  });
});

test("what is open stays open within a tab: on reload, and on coming back", async () => {
  const { topic, question } = aQuestion();
  await here.visit(topic, {}, async page => {
    await page.locator(`summary:has(#q-${question.id})`).click();
    await page.reload();
    assert.deepEqual(await opened(page), [question.id]);
    await page.goto(here.address("index.html"));
    await page.goto(here.address(topic));
    assert.deepEqual(await opened(page), [question.id]);
    await page.goBack();
    await page.goBack();
    assert.deepEqual(await opened(page), [question.id]);
  });
  await here.visit(topic, {}, async page => assert.deepEqual(await opened(page), []));
});

test("each study day, which begins at four in the morning, starts with closed answers", async () => {
  const { topic, question } = aQuestion();
  const prepare = (page: Page) => page.clock.setFixedTime(new Date("2026-05-01T23:30:00+09:00"));
  await here.visit(topic, { prepare }, async page => {
    await page.locator(`summary:has(#q-${question.id})`).click();
    await page.clock.setFixedTime(new Date("2026-05-02T03:59:59+09:00"));
    await page.reload();
    assert.deepEqual(await opened(page), [question.id]);
    await page.clock.setFixedTime(new Date("2026-05-02T04:00:00+09:00"));
    await page.reload();
    assert.deepEqual(await opened(page), []);
  });
});

test("all answers of a page open and close at once", async () => {
  const { topic, count } = aQuestion();
  await here.visit(topic, {}, async page => {
    await page.click("#expand");
    assert.equal((await opened(page)).length, count);
    await page.click("#collapse");
    assert.equal((await opened(page)).length, 0);
  });
});

test("the copied link leads to the question or to its answer", async () => {
  const { topic, question } = aQuestion();
  const options = { permissions: ["clipboard-read", "clipboard-write"] };
  await here.visit(`${topic}#a-${question.id}`, { options }, async page => {
    for (const part of ["q", "a"]) {
      await openShare(page.locator(`details:has(#q-${question.id}) .share`));
      await page.click(`#share [data-part=${part}]`);
      await page.waitForFunction(
        async expected => (await navigator.clipboard.readText()) === expected,
        here.address(`${topic}#${part}-${question.id}`),
      );
    }
  });
});

test("the choice of links is in the window wherever its button is", async () => {
  const { topic, question } = aQuestion();
  await here.visit(`${topic}#a-${question.id}`, { width: 320, height: 640 }, async page => {
    const button = page.locator(`details:has(#q-${question.id}) .share`);
    await button.evaluate(element => element.scrollIntoView({ block: "end" }));
    await openShare(button);
    const { top, bottom } = await page
      .locator("#share")
      .evaluate(menu => menu.getBoundingClientRect().toJSON() as DOMRect);
    assert.ok(top >= 0 && bottom <= 640, `from ${top} to ${bottom}`);
  });
});
