import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type World, world } from "./browser.ts";
import { questionsOf } from "./site.ts";

const here = world();

/** The lines of the author's text that hold a question or a part of an answer, without their bullets. */
function sourceLines(): string[] {
  const lines = readFileSync("../content/deep-learning-interview.txt", "utf8").split("\n");
  const trimmed = lines.map(line => line.replace(/^\s*[•◦▪]?\s*|\s+$/g, ""));
  return trimmed.slice(trimmed.indexOf("[딥러닝]") + 1, trimmed.indexOf("끝.")).filter(line => line !== "");
}

/** The text of questions, and of the parts of answers without the parts nested in them. */
async function pageLines(world: World, name: string): Promise<string[]> {
  let lines: string[] = [];
  await world.visit(name, { script: false, file: true }, async page => {
    lines = await page.evaluate(() =>
      [...document.querySelectorAll("[id^=q-], .answer li, .answer > p")].map(element => {
        const own = element.cloneNode(true) as Element;
        for (const nested of own.querySelectorAll("ul, ol")) nested.remove();
        return own.textContent?.trim() ?? "";
      }),
    );
  });
  return lines;
}

test("every line of the author's text stands on the pages once, unaltered, and in the single file once", async () => {
  const source = sourceLines().sort();
  assert.ok(source.length > questionsOf(here.site).length);
  const pages: string[] = [];
  for (const name of here.site.topics) pages.push(...(await pageLines(here, name)));
  assert.deepEqual(pages.sort(), source);
  assert.deepEqual((await pageLines(here, "offline.html")).sort(), source);
});
