import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { openAll } from "./steps.ts";

const here = world();

declare global {
  interface Window {
    /** The background of each frame since the page began to load. */
    shown: string[];
  }
}

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

function watchFrames(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.shown = [];
    requestAnimationFrame(function look() {
      window.shown.push(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    });
  });
}

test("the colour scheme follows the system until the reader turns the switch, which is remembered", async () => {
  await here.visit("index.html", { prepare: watchFrames }, async page => {
    const light = await background(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await background(page);
    assert.notEqual(dark, light);
    await page.waitForSelector("#theme[aria-pressed=true]");

    await page.click("#theme");
    assert.equal(await background(page), light);
    await page.goto(here.address(here.site.topics[0] ?? ""));
    assert.equal(await background(page), light);
    const frames = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      return window.shown;
    });
    assert.deepEqual([...new Set(frames)], [light], "no frame is dark");

    await page.click("#theme");
    await page.emulateMedia({ colorScheme: "light" });
    assert.equal(await background(page), light, "back to following the system");
  });
});

/** Every animation and transition that the page could show, in milliseconds. */
function motions(page: Page): Promise<{ longest: number; running: number }> {
  return page.evaluate(() => {
    const milliseconds = (css: string) =>
      css.split(",").map(part => Number.parseFloat(part) * (part.trim().endsWith("ms") ? 1 : 1000));
    const times = [...document.querySelectorAll("*")].flatMap(element =>
      [null, "::before", "::after", "::backdrop", "::details-content"].flatMap(pseudo => {
        const style = getComputedStyle(element, pseudo);
        return [...milliseconds(style.transitionDuration), ...milliseconds(style.animationDuration)];
      }),
    );
    return {
      longest: Math.max(...times),
      running: document.getAnimations().length,
    };
  });
}

test("nothing moves where the reader wants no motion, and nothing for long where he does not mind", async () => {
  for (const name of here.site.pages) {
    for (const motion of [false, true]) {
      await here.visit(name, { motion }, async page => {
        await openAll(page, true);
        const { longest, running } = await motions(page);
        assert.ok(longest <= (motion ? 150 : 0), `${name}: ${longest} ms`);
        if (!motion) assert.equal(running, 0, name);
        const smooth = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
        if (!motion) assert.equal(smooth, "auto", name);
      });
    }
  }
});
