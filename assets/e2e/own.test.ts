import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { openAll, openKeys, press } from "./steps.ts";
import { asked, drafts, put, sees, stall, startSession, stored, views } from "./study.ts";

const here = world();
/** Opens and closes the layer for the first own answer, which loads what studying takes. */
async function beginStudying(page: Page): Promise<void> {
  await page.locator("details.q summary").first().focus();
  await press(page, "m");
  await page.waitForSelector("dialog textarea");
  await press(page, "Escape");
  await page.waitForSelector("dialog", { state: "detached" });
}

const topic = () => here.site.topics[0] ?? "";

for (const [where, view] of views) {
  test(`an own answer is written on a page for reading, compared, and there the next time (${where})`, async () => {
    await here.visit(topic(), view, async page => {
      await page.locator("details.q summary").first().focus();
      await press(page, "m");
      await page.fill("dialog textarea", "인공신경망으로 데이터를 배우는 머신러닝입니다.");
      await press(page, "Escape");
      await page.waitForSelector(".mine");
      assert.match(await page.innerText(".mine"), /언급함 머신러닝/);
      assert.match(await page.innerText(".mine"), /빠짐/);
      await page.reload();
      await page.waitForSelector(".mine", { state: "attached" });
      assert.equal((await stored(page)).filter(({ type }) => type === "answer").length, 1);
    });
  });
}

test("a copy of the source is called one", async () => {
  await here.visit(topic(), {}, async page => {
    const [first] = questionsOf(here.site);
    await openAll(page, true);
    await page.locator(".actions").first().getByText("내 답변").click();
    await page.fill("dialog textarea", first?.answerText.replace(/^[-\s]+/, "") ?? "");
    await page.click("dialog .primary");
    await sees(page, "원문과 거의 같습니다. 내 말로 바꿔 보세요.");
  });
});

test("the layer for an own answer looks like the other layers", async () => {
  await here.visit(topic(), {}, async page => {
    await page.locator("details.q summary").first().focus();
    await press(page, "m");
    await page.waitForSelector("dialog textarea");
    const look = (selector: string) =>
      page.locator(selector).evaluate(layer => {
        const { backgroundColor, borderTopWidth, borderTopLeftRadius, color } = getComputedStyle(layer);
        return { backgroundColor, borderTopWidth, borderTopLeftRadius, color };
      });
    const own = await look("dialog.own");
    await press(page, "Escape");
    await openKeys(page);
    assert.deepEqual(own, await look("#keys"));
    assert.equal(own.borderTopWidth, "1px");
  });
});

test("the own answer is shown first, the source behind it", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    await press(page, "m");
    await page.fill("dialog textarea", "내 말로 적은 답");
    await press(page, "Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    await page.locator(".card h1").focus();
    await press(page, "Space");
    await page.waitForSelector(".mine");
    assert.equal(await page.locator(".source").count(), 0);
    await press(page, "Space");
    await page.waitForSelector(".source");
  });
});

async function compose(page: Page, type: string, value: string): Promise<void> {
  await page.locator("dialog textarea").evaluate(
    (field, { type, value }) => {
      (field as HTMLTextAreaElement).value = value;
      field.dispatchEvent(new CompositionEvent(type, { bubbles: true }));
      field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: type !== "compositionend" }));
    },
    { type, value },
  );
}

test("what is written is saved half a second after the last key, and never a syllable that is being composed", async () => {
  const prepare = (page: Page) => page.clock.install();
  await here.visit("review.html", { prepare }, async page => {
    await startSession(page);
    await press(page, "m");
    await page.waitForSelector("dialog textarea");
    await page.clock.pauseAt(Date.now() + 3_600_000);
    await page.fill("dialog textarea", "가");
    await page.clock.runFor(499);
    assert.deepEqual(Object.values(await drafts(page)), []);
    await page.clock.runFor(2);
    await page.waitForFunction(() => true);
    assert.deepEqual(Object.values(await drafts(page)), ["가"]);
    await compose(page, "compositionstart", "가나");
    await page.clock.runFor(2000);
    assert.deepEqual(Object.values(await drafts(page)), ["가"]);
    await compose(page, "compositionend", "가나");
    await page.clock.runFor(501);
    await page.waitForFunction(() => true);
    assert.deepEqual(Object.values(await drafts(page)), ["가나"]);
    const question = await asked(page);
    await page.clock.resume();
    await page.reload();
    await page.waitForSelector(".state .primary");
    await startSession(page);
    assert.equal(await asked(page), question);
    await press(page, "m");
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>("dialog textarea")?.value === "가나",
    );
    assert.equal((await stored(page)).length, 0, "a draft is no event");
  });
});

/** Writes an own answer to the first question of a page for reading. */
async function writeAnswer(page: Page, text: string): Promise<void> {
  await page.locator("details.q summary").first().focus();
  await press(page, "m");
  await page.fill("dialog textarea", text);
  await press(page, "Escape");
  await page.waitForSelector("dialog", { state: "detached" });
}

test("a layer that is closed before it is known what was written loses nothing of it", async () => {
  await here.visit(topic(), {}, async page => {
    await writeAnswer(page, "내 말로 적은 답");
    const release = await stall(page);
    await press(page, "m");
    await page.waitForSelector("dialog textarea");
    await press(page, "Escape");
    await release();
    await page.waitForSelector("dialog", { state: "detached" });
    const answers = (await stored(page)).filter(({ type }) => type === "answer");
    assert.deepEqual(
      answers.map(({ text }) => text),
      ["내 말로 적은 답"],
    );
  });
});

test("a page that is left before it is known what was being written keeps that", async () => {
  await here.visit(topic(), {}, async page => {
    await beginStudying(page);
    const [{ id = "" } = {}] = questionsOf(here.site);
    await put(page, "drafts", [[id, "쓰다 만 답"]]);
    const release = await stall(page);
    await press(page, "m");
    await page.waitForSelector("dialog textarea");
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
    await release();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "쓰다 만 답");
    assert.deepEqual(await drafts(page), { [id]: "쓰다 만 답" });
  });
});

test("of two layers that are asked for before they can come the last one comes, for its own question", async () => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const prepare = (page: Page) =>
    page.route(/\/study-[^/]*\.js$/, async route => {
      await held;
      await route.continue();
    });
  const [, second] = questionsOf(here.site);
  await here.visit(topic(), { prepare }, async page => {
    await press(page, "j", "m", "j", "m");
    release();
    await page.fill("dialog textarea", "둘째 질문의 답");
    assert.equal(await page.textContent("#own-title"), second?.question);
    await press(page, "Escape");
    await page.waitForSelector("dialog", { state: "detached" });
    assert.deepEqual(
      (await stored(page)).map(({ question }) => question),
      [second?.id],
    );
    assert.deepEqual(await drafts(page), {});
  });
});

test("a layer that is opened while the one before is still being saved stays", async () => {
  const [first, second] = questionsOf(here.site);
  await here.visit(topic(), {}, async page => {
    await beginStudying(page);
    const release = await stall(page);
    await press(page, "m");
    await page.fill("dialog textarea", "첫째 질문의 답");
    await press(page, "Escape", "j", "m");
    await page.waitForFunction(
      title => document.querySelector("#own-title")?.textContent === title,
      second?.question,
    );
    await page.fill("dialog textarea", "둘째 질문의 답");
    await release();
    await page.locator(`#a-${first?.id} .mine`).waitFor();
    assert.equal(await page.inputValue("dialog textarea"), "둘째 질문의 답");
    await press(page, "Escape");
    await page.locator(`#a-${second?.id} .mine`).waitFor();
    assert.deepEqual(await drafts(page), {});
  });
});

test("a grade that is given twice before it is saved counts once", async () => {
  await here.visit(topic(), {}, async page => {
    await beginStudying(page);
    await page.locator("details.q summary").first().click();
    const release = await stall(page);
    const known = page.locator(".actions").first().getByText("알았다");
    await known.click();
    await known.click();
    await release();
    await sees(page, /표시했습니다/);
    assert.equal((await stored(page)).length, 1);
  });
});

test("grades can be given and taken back where one reads, and the outline says how each question stands", async () => {
  await here.visit(topic(), {}, async page => {
    await beginStudying(page);
    await page.locator("details.q summary").first().click();
    await page.locator(".actions").first().getByText("알았다").click();
    await sees(page, /표시했습니다/);
    assert.match((await page.textContent("#outline li a .hidden")) ?? "", /익히는 중/);
    await page.locator(".graded button").click();
    await page.waitForSelector(".graded", { state: "detached" });
    assert.match((await page.textContent("#outline li a .hidden")) ?? "", /아직/);
  });
});

test("a reader who never studies loads nothing for it; one who does, at most 45 KB", async context => {
  here.server.sent.length = 0;
  await here.visit(topic(), {}, async page => {
    await openAll(page, true);
    assert.deepEqual(
      here.server.sent.filter(({ path }) => /study|course|answers/.test(path)),
      [],
    );
    await beginStudying(page);
    const study = here.server.sent.find(({ path }) => /study-.*\.js$/.test(path));
    const size = gzipSync(study?.body ?? Buffer.alloc(0), { level: 9 }).length;
    context.diagnostic(`the study bundle: ${size} bytes with gzip`);
    assert.ok(size > 0 && size <= 45_000, `${size}`);
  });
});
