import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { until } from "./steps.ts";
import { answer, profile, startSession, stored } from "./study.ts";

const here = world();

declare global {
  interface Window {
    shift: number;
  }
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  // A slow network: the script comes when the page has been painted.
  await page.route(/\/page-.*\.js$/, async route => {
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
    await route.continue();
  });
}

test("nothing shifts while a page loads, also when its script comes late", async () => {
  for (const name of here.site.pages) {
    for (const width of [390, 1280]) {
      await here.visit(name, { width, prepare: watchShifts }, async page => {
        const shift = await page.evaluate(async () => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
          return window.shift;
        });
        assert.ok(shift <= 0.01, `${name}, ${width} px: ${shift}`);
      });
    }
  }
});

/** What readers have done before they come to the home page again. */
const readers: Record<string, (page: Page) => Promise<void>> = {
  "has not begun": async () => {},
  "has questions to review": begin,
  "has an interview ahead": async page => {
    await begin(page);
    await planInterview(page);
  },
  "has finished for today": finish,
  "has finished, with an interview ahead": async page => {
    await planInterview(page);
    await finish(page);
  },
  "has begun, and has storage blocked since": async page => {
    await begin(page);
    await page.context().addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
  },
};

async function begin(page: Page): Promise<void> {
  await page.goto(here.address("review.html"));
  await startSession(page);
  await answer(page, "3");
}

async function finish(page: Page): Promise<void> {
  await begin(page);
  while (await page.isVisible(".reveal")) await answer(page, "3");
}

async function planInterview(page: Page): Promise<void> {
  await page.goto(here.address("progress.html"));
  const soon = new Date(Date.now() + 30 * 86_400_000);
  await page.fill("input[type=date]", soon.toISOString().slice(0, 10));
  await until(page, async () => (await stored(page)).at(-1)?.type === "plan");
}

/** How far the home page has shifted once today's work is there, or known not to be. */
async function homeShift(page: Page): Promise<number> {
  await watchShifts(page);
  await page.goto(here.address("index.html"));
  await page.waitForFunction(() => {
    const { site, studied } = document.documentElement.dataset;
    return !studied || document.querySelector("#today > *") || !localStorage.getItem(`${site}:studied`);
  });
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    return window.shift;
  });
}

for (const [who, act] of Object.entries(readers)) {
  test(`the home page does not shift for a reader who ${who}`, async () => {
    await profile(here, async context => {
      await act(await context.newPage());
      for (const width of [320, 390, 768, 1440]) {
        const page = await context.newPage();
        await page.setViewportSize({ width, height: 900 });
        const shift = await homeShift(page);
        assert.ok(shift <= 0.01, `${width} px: ${shift}`);
        await page.close();
      }
    });
  });
}
