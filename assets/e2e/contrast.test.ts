import assert from "node:assert/strict";
import { test } from "node:test";
import { world } from "./browser.ts";
import { type Contrast, contrasts } from "./contrast.ts";
import { openAll } from "./steps.ts";

const here = world();

const say = ({ what, ratio }: Contrast) => `${ratio.toFixed(2)}: ${what}`;
const characters = (list: Contrast[]) => list.reduce((sum, text) => sum + text.characters, 0);

test("text has a contrast of 4.5, most of it 7, and controls have borders of 3", async () => {
  for (const name of here.site.pages) {
    for (const dark of [false, true]) {
      await here.visit(name, { dark }, async page => {
        await openAll(page, true);
        const { text, borders } = await page.evaluate(contrasts);
        const state = `${name}, ${dark ? "dark" : "light"}`;
        assert.deepEqual(text.filter(({ ratio }) => ratio < 4.5).map(say), [], state);
        assert.deepEqual(borders.filter(({ ratio }) => ratio < 3).map(say), [], state);
        const high = characters(text.filter(({ ratio }) => ratio >= 7)) / characters(text);
        assert.ok(high >= 0.95, `${state}: ${(high * 100).toFixed(1)} % of the text has a contrast of 7`);
      });
    }
  }
});

test("where the reader asks for more contrast, borders have it too", async () => {
  for (const dark of [false, true]) {
    await here.visit(here.site.topics[0] ?? "", { dark, options: { contrast: "more" } }, async page => {
      await openAll(page, true);
      const { text, borders } = await page.evaluate(contrasts);
      assert.deepEqual(text.filter(({ ratio }) => ratio < 7).map(say), []);
      assert.deepEqual(borders.filter(({ ratio }) => ratio < 7).map(say), []);
    });
  }
});
