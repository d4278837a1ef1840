import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { brokenWords, fontWeights, hardToRead, overflowing, smallTargets } from "./layout.ts";
import { openAll } from "./steps.ts";

const here = world();

/** Adds a style as a reader's own style sheet would: the page's policy has no say in it. */
async function restyle(page: Page, css: string): Promise<void> {
  await page.evaluate(async css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    await new Promise(requestAnimationFrame);
  }, css);
}

const styles = {
  "as it is": "",
  // WCAG 2.2, 1.4.12
  "with wide spacing": `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
  "with text twice as large": "html { font-size: 212.5% !important; }",
};

test("nothing sticks out sideways or is cut off", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, {}, async page => {
      await openAll(page, true);
      for (const [how, css] of Object.entries(styles)) {
        await restyle(page, css);
        for (const width of [320, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          assert.deepEqual(await page.evaluate(overflowing), [], `${name}, ${width} px, ${how}`);
        }
      }
    });
  }
});

test("everything to click is large enough", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, {}, async page => {
      await openAll(page, true);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await page.evaluate(smallTargets), [], `${name}, ${width} px`);
      }
    });
  }
});

test("no Korean word stands on two lines, and answers are easy to read", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, {}, async page => {
      await openAll(page, true);
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        assert.deepEqual(await page.evaluate(brokenWords), [], `${name}, ${width} px`);
        assert.deepEqual(await page.evaluate(hardToRead), [], `${name}, ${width} px`);
      }
    });
  }
});

test("letters have two weights, and the page that is open is marked by the heavier", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, {}, async page => {
      await openAll(page, true);
      assert.deepEqual(await page.evaluate(fontWeights), ["400", "600"], name);
      const marked = page.locator("nav [aria-current=page]");
      for (const link of await marked.all())
        if (await link.isVisible())
          assert.equal(await link.evaluate(one => getComputedStyle(one).fontWeight), "600", name);
    });
  }
});

test("a page says that it is Korean, and its interface speaks no English", async () => {
  const english = /\b(search|menu|close|open|home|next|previous|theme|dark|light|copy|link|skip|content)\b/i;
  for (const name of here.site.pages) {
    await here.visit(name, {}, async page => {
      assert.equal(await page.getAttribute("html", "lang"), "ko");
      const words = await page.evaluate(() =>
        [...document.querySelectorAll("button, label, nav, [aria-label], [title]")].flatMap(element => [
          element.matches("nav, header, main, footer") ? "" : (element.textContent ?? ""),
          element.getAttribute("aria-label") ?? "",
          element.getAttribute("title") ?? "",
        ]),
      );
      assert.deepEqual(
        words.filter(word => english.test(word)),
        [],
        name,
      );
    });
  }
});
