import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { contrasts } from "./contrast.ts";
import { openAll, openShare, press, searchFor } from "./steps.ts";
import { answer, startSession } from "./study.ts";

const here = world();
const topic = () => here.site.topics[0] ?? "";
/** Colours of the reader's own, of which a page may use few; light and dark ones. */
const forced = [false, true].map(dark => ({ dark, options: { forcedColors: "active" as const } }));

/** Controls that look like text: without a border, an underline, a mark or an icon. */
function unmarked(): string[] {
  const bordered = (element: Element | null): boolean => {
    if (!element) return false;
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
    return borderTopWidth !== "0px" && borderTopStyle !== "none" && !/^rgba\(.* 0\)$/.test(borderTopColor);
  };
  const marked = (element: Element) =>
    bordered(element.closest(".search, .menu, .button") ?? element) ||
    getComputedStyle(element).textDecorationLine.includes("underline") ||
    getComputedStyle(element, "::after").borderBottomStyle === "solid" ||
    element.matches("[type=checkbox], [type=radio], [type=range]");
  return [...document.querySelectorAll("button, .button, summary, select, textarea, input")]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !marked(one))
    .map(one => one.outerHTML.slice(0, 120));
}

/** What can be seen of some elements; a thin ground is none. */
interface Look {
  ground: string;
  fill: string;
  border: string;
  shape: string;
}

function looks(page: Page, selector: string): Promise<Look[]> {
  return page.evaluate(selector => {
    const solid = (colour: string) => colour.replace(/^rgba\(.*, 0(\.[0-4]\d*)?\)$/, "none");
    return [...document.querySelectorAll(selector)].map(element => {
      const style = getComputedStyle(element);
      return {
        ground: solid(style.backgroundColor),
        fill: solid(style.fill),
        border: `${style.borderTopWidth} ${solid(style.borderTopColor)}`,
        shape: `${style.borderRadius} ${style.fontWeight}`,
      };
    });
  }, selector);
}

test("in the reader's own colours controls look like controls, and all can be read", async () => {
  for (const view of forced) {
    for (const name of here.site.pages) {
      await here.visit(name, view, async page => {
        await openAll(page, true);
        assert.deepEqual(await page.evaluate(unmarked), [], name);
        const { text } = await page.evaluate(contrasts);
        const low = text.filter(({ ratio }) => ratio < 7);
        assert.deepEqual(low, [], name);
      });
    }
  }
});

test("in the reader's own colours the focus has a ring", async () => {
  await here.visit(topic(), forced[1] ?? {}, async page => {
    const stops = await page
      .locator("a[href]:visible, button:visible, summary:visible, input:visible")
      .count();
    for (let stop = 0; stop < stops; stop++) {
      await press(page, "Tab");
      const ring = await page.evaluate(() => {
        const focused =
          document.activeElement?.closest(".search:has(input:focus-visible)") ?? document.activeElement;
        if (!focused) return "";
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
        return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      });
      assert.match(ring, /^solid 2px rgba?\((?!.*, 0\))/);
    }
  });
});

test("in the reader's own colours one sees what matches, what is chosen and what is said", async () => {
  for (const view of forced) {
    await here.visit(topic(), view, async page => {
      await page.fill("input[type=search]", "어텐션");
      await searchFor(page, "어텐션");
      const [mark] = await looks(page, ".found mark");
      const [around] = await looks(page, ".found");
      assert.ok(![around?.ground, "none"].includes(mark?.ground ?? ""), "what matches is marked");
      await press(page, "ArrowDown");
      const chosen = page.locator("[aria-selected=true]");
      assert.equal(await chosen.evaluate(one => getComputedStyle(one).outlineStyle), "solid");
      await press(page, "Escape", "Escape");
      await page.locator("details.q > summary").first().click();
      await openShare(page.locator(".share").first());
      assert.deepEqual(await page.evaluate(unmarked), [], "the choice of links");
      await page.locator(".menu button").first().click();
      await page.locator(".toast", { hasText: /./ }).waitFor();
      const [toast] = await looks(page, ".toast");
      assert.match(toast?.border ?? "", /^1px /, "what is said has a border");
    });
  }
});

test("in the reader's own colours dots tell by their shape how questions stand", async () => {
  for (const view of forced) {
    await here.visit("review.html", view, async page => {
      await page.evaluate(() => {
        for (const standing of ["unseen", "learning", "known", "due", "leech"]) {
          const dot = document.createElement("span");
          dot.className = `dot ${standing}`;
          document.body.append(dot);
        }
      });
      const dots = await looks(page, ".dot");
      assert.equal(new Set(dots.map(dot => JSON.stringify(dot))).size, 5);
      assert.ok(dots.every(({ ground }) => /^none$|^rgb\((0, 0, 0|255, 255, 255)\)$/.test(ground)));
    });
  }
});

test("in the reader's own colours a session shows how far it is and what is suggested", async () => {
  for (const view of forced) {
    await here.visit("review.html", view, async page => {
      await startSession(page);
      await answer(page, "3");
      const [part] = await looks(page, ".progress .meter rect");
      const [whole] = await looks(page, ".progress .meter");
      assert.notEqual(part?.fill, whole?.ground, "how far it is");
      await press(page, "Space");
      await page.waitForSelector(".source");
      assert.deepEqual(await page.evaluate(unmarked), [], "the answer");
      for (const box of await page.locator(".point input").all()) await box.check();
      await page.waitForSelector("[data-suggested]");
      const buttons = await looks(page, ".grades button");
      assert.equal(new Set(buttons.map(({ border }) => border)).size, 2, "the suggested grade");
    });
  }
});
