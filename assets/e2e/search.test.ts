import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { type View, world } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { found, opened, press, searchFor } from "./steps.ts";

const here = world();
const topic = () => here.site.topics[0] ?? "";
const places: Record<string, [page: () => string, view: View]> = {
  http: [topic, {}],
  file: [topic, { file: true }],
  "single file": [() => "offline.html", { file: true }],
};

const numbered = (number: number) => questionsOf(here.site)[number - 1];
const asked = (page: Page) => new URL(page.url()).searchParams.get("q");
const panel = (page: Page) => page.locator(".found");

for (const [place, [name, view]] of Object.entries(places)) {
  test(`what is typed is found, in order, each with its topic, the match marked, the answer hidden (${place})`, async () => {
    await here.visit(name(), view, async page => {
      await press(page, "/");
      await page.keyboard.type("wjdrbghk");
      await searchFor(page, "wjdrbghk");
      const questions = questionsOf(here.site);
      const shown = await found(page);
      assert.deepEqual(new Set(shown.slice(0, 3)), new Set([22, 23, 24]));
      const first = page.locator("#found > a").first();
      const question = questions[(shown[0] ?? 0) - 1];
      assert.equal(await first.getAttribute("data-question"), question?.id);
      assert.equal(await first.locator("span").textContent(), question?.question);
      assert.equal(await first.locator("mark").first().textContent(), "정규화");
      assert.match((await first.textContent()) ?? "", /최적화와 정규화/);
      assert.match(await panel(page).innerText(), /‘wjdrbghk’ → 정규화/);
      assert.match(await panel(page).innerText(), /답 안에 \d곳/);
      const answer = question?.answerText.slice(0, 15) ?? "";
      assert.ok(!(await panel(page).innerText()).includes(answer), "an answer is shown");
    });
  });

  test(`Enter leads to the question, Shift and Enter to its answer, and back to the results (${place})`, async () => {
    const question = numbered(22);
    await here.visit(name(), view, async page => {
      await press(page, "/");
      await page.keyboard.type("정규화");
      await searchFor(page, "정규화");
      await press(page, "ArrowDown", "Enter");
      await page.waitForURL(url => url.hash === `#q-${question?.id}`);
      assert.deepEqual(await opened(page), []);
      await page.goBack();
      await searchFor(page, "정규화");
      assert.ok(await panel(page).isVisible());
      assert.equal(asked(page), "정규화");
      await page.locator(".search input").focus();
      await press(page, "ArrowDown", "Shift+Enter");
      await page.waitForURL(url => url.hash === `#a-${question?.id}`);
      await page.waitForFunction(() => document.querySelector("details.q[open]"));
      assert.deepEqual(await opened(page), [question?.id]);
      assert.ok(
        !(await panel(page)
          .isVisible()
          .catch(() => false)),
      );
    });
  });
}

test("a query in the address of any page opens it, and Escape takes it out", async () => {
  for (const name of ["index.html", "search.html", topic()]) {
    await here.visit(`${name}?q=${encodeURIComponent("ㄱㅅㅎㄱㅂ")}`, {}, async page => {
      await searchFor(page, "ㄱㅅㅎㄱㅂ");
      assert.equal(await page.locator(".search input").inputValue(), "ㄱㅅㅎㄱㅂ");
      assert.ok((await found(page)).includes(10));
      await page.locator(".search input").focus();
      await press(page, "Escape");
      assert.ok(!(await panel(page).isVisible()));
      await page.waitForFunction(() => !location.search);
    });
  }
});

test("what is typed while the search is on its way is not lost", async () => {
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const prepare = (page: Page) =>
    page.route(/\/(search|glossary|index)-[^/]*\.js$/, async route => {
      await held;
      await route.continue();
    });
  await here.visit(topic(), { prepare }, async page => {
    await press(page, "/");
    await page.keyboard.type("드롭아웃");
    assert.equal(await page.locator(".found").count(), 0);
    release();
    await searchFor(page, "드롭아웃");
    assert.equal((await found(page))[0], 21);
  });
});

test("results come while a syllable is composed, and the Enter that ends it leads nowhere", async () => {
  await here.visit(topic(), {}, async page => {
    await press(page, "/");
    const devtools = await page.context().newCDPSession(page);
    for (const text of ["ㅈ", "저", "정", "정ㄱ", "정규", "정귷"])
      await devtools.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await searchFor(page, "정귷");
    assert.ok((await found(page)).includes(22));
    const address = page.url();
    await page
      .locator(".search input")
      .evaluate(field =>
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true })),
      );
    assert.equal(new URL(page.url()).hash, new URL(address).hash);
    assert.ok(await panel(page).isVisible());
  });
});

test("nothing found is said, and the nearest question stands apart", async () => {
  await here.visit(topic(), {}, async page => {
    await press(page, "/");
    for (const query of ["김치찌개", "모멘텀 김치찌개 된장찌개"]) {
      await page.locator(".search input").fill(query);
      await searchFor(page, query);
      assert.deepEqual(await found(page), []);
      assert.match(await page.locator(".found [role=status]").innerText(), /없습니다/);
    }
    const nearest = page.locator(".found p a");
    assert.match((await nearest.getAttribute("href")) ?? "", new RegExp(`#q-${numbered(14)?.id}$`));
    assert.equal(await nearest.getAttribute("data-question"), null);
  });
});

test("a screen reader is told of the list, its length, and what is chosen", async () => {
  await here.visit(topic(), {}, async page => {
    await press(page, "/");
    await page.keyboard.type("어텐션");
    await searchFor(page, "어텐션");
    const field = page.getByRole("combobox");
    assert.equal(await field.getAttribute("aria-expanded"), "true");
    const list = page.getByRole("listbox");
    assert.equal(await field.getAttribute("aria-controls"), await list.getAttribute("id"));
    const count = await page.getByRole("option").count();
    assert.match(await page.locator(".found [role=status]").innerText(), new RegExp(`${count}`));
    await press(page, "ArrowDown", "ArrowDown");
    const chosen = page.locator("[aria-selected=true]");
    assert.equal(await field.getAttribute("aria-activedescendant"), await chosen.getAttribute("id"));
    await press(page, "ArrowUp", "ArrowUp");
    assert.equal(await field.getAttribute("aria-activedescendant"), "");
  });
});

test("axe finds nothing while one searches, and nothing sticks out", async () => {
  const prepare = (page: Page) => page.addInitScript({ content: axe.source });
  for (const dark of [false, true])
    for (const width of [320, 1280])
      await here.visit(topic(), { prepare, dark, width }, async page => {
        await page.locator(".search input").focus();
        for (const query of ["정규화", "김치찌개", "모멘텀 김치찌개 된장찌개"]) {
          await page.locator(".search input").fill(query);
          await searchFor(page, query);
          await press(page, "ArrowDown");
          const violations = await page.evaluate(async () =>
            (await window.axe.run({ resultTypes: ["violations"] })).violations.map(({ id }) => id),
          );
          assert.deepEqual(violations, [], `${query}, ${width} px`);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${width} px`,
          );
        }
      });
});

test("a first query is light", async context => {
  await here.visit(topic(), {}, async page => {
    here.server.sent.length = 0;
    await press(page, "/");
    await page.keyboard.type("정규화");
    await searchFor(page, "정규화");
    const sizes = here.server.sent
      .filter(({ path }) => /\/(search|glossary|index)-/.test(path))
      .map(({ path, body }) => [path, gzipSync(body, { level: 9 }).length] as const);
    const of = (name: RegExp) => sizes.reduce((sum, [path, size]) => (name.test(path) ? sum + size : sum), 0);
    context.diagnostic(sizes.map(([path, size]) => `${path.split("/").pop()} ${size}`).join(", "));
    assert.ok(of(/\/index-/) <= 12_000, "the index");
    assert.ok(of(/\/(search|glossary)-/) <= 15_000, "the engine with its glossary and style");
    assert.ok(of(/./) <= 25_000, `all that a first query adds: ${of(/./)}`);
  });
});

test("without a script the field leads to the list of all questions", async () => {
  await here.visit(topic(), { script: false }, async page => {
    await page.locator(".search input").fill("정규화");
    await press(page, "Enter");
    await page.waitForURL(/search\.html\?q=/);
    assert.equal(await page.locator("main ol.topics a").count(), questionsOf(here.site).length);
  });
});

test("a large site loads what a query needs, also from disk", async () => {
  const folder = mkdtempSync(join(tmpdir(), "studysite-"));
  try {
    const questions = Array.from({ length: 400 }, (_, i) => {
      const about = i % 2 ? "가중치" : "활성화";
      return `## ${about} n${i + 1} 항목은 무엇인가\n\n- 정규화를 ${about}에 더합니다 k${i * 7}\n`;
    });
    writeFileSync(join(folder, "many.md"), `# 많은 질문\n\n${questions.join("\n")}`);
    execFileSync("../bin/studysite", ["build", join(folder, "many.md"), "-o", join(folder, "site"), "-q"]);
    const page = await here.browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", error => errors.push(error.message));
    page.on("console", message => errors.push(message.text()));
    await page.goto(pathToFileURL(join(folder, "site", "index.html")).href);
    const field = page.locator(".search input");
    await field.fill("가중치");
    await searchFor(page, "가중치");
    assert.ok((await found(page)).length < 200, "all results at once");
    await page.waitForFunction(() => {
      const panel = document.querySelector(".found");
      if (panel) panel.scrollTop = panel.scrollHeight;
      return document.querySelectorAll("#found > a").length === 200;
    });
    assert.equal((await found(page)).length, 200);
    await field.fill("항목 n400");
    await searchFor(page, "항목 n400");
    assert.deepEqual((await found(page))[0], 400);
    await press(page, "Enter");
    await page.waitForURL(/#q-/);
    assert.deepEqual(errors, []);
    await page.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("all results can be scrolled to in a small window, and the hint of the key makes room for the cross", async () => {
  for (const [width, height] of [
    [320, 568],
    [390, 664],
    [1280, 480],
  ] as const) {
    await here.visit("index.html", { width, height }, async page => {
      assert.ok(await page.isVisible(".search kbd"));
      await page.fill("input[type=search]", "설명");
      await searchFor(page, "설명");
      const { bottom, scrolls } = await panel(page).evaluate(list => ({
        bottom: list.getBoundingClientRect().bottom,
        scrolls: list.scrollHeight > list.clientHeight,
      }));
      assert.ok(scrolls && bottom <= height, `${width} px: down to ${bottom} of ${height} px`);
      assert.equal(await page.isVisible(".search kbd"), false);
    });
  }
});
