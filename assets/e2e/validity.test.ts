import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { world } from "./browser.ts";
import { valid } from "./valid.ts";

const here = world();

test("html-validate finds nothing", () => valid(here.site));

test("no control characters stand in what is served, for HTML forbids them", () => {
  for (const name of here.site.pages) {
    const text = readFileSync(join(here.site.folder, name), "utf8");
    assert.doesNotMatch(text, /[^\P{Cc}\n]/u, name);
  }
});

test("scripts inside a page begin and end without white space, where validators and browsers hash differently", () => {
  for (const name of here.site.pages) {
    const text = readFileSync(join(here.site.folder, name), "utf8");
    for (const [, script = ""] of text.matchAll(/<script>(.*?)<\/script>/gs))
      assert.equal(script.length, script.trim().length, name);
  }
});

test("each page states its policy first, and the policy allows nothing but the page's own", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, { script: false, file: true }, async page => {
      const policy = await page.evaluate(() =>
        document.head.firstElementChild
          ?.closest("[http-equiv=Content-Security-Policy]")
          ?.getAttribute("content"),
      );
      assert.match(policy ?? "", /^default-src 'none'/, name);
      assert.match(policy ?? "", /require-trusted-types-for 'script'/, name);
      assert.doesNotMatch(policy ?? "", /unsafe|https?:|\*/, name);
    });
  }
});
