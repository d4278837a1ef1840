import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { worldOf } from "./browser.ts";
import { eachOpenPage } from "./looks.ts";
import { openAll, press } from "./steps.ts";
import { valid } from "./valid.ts";

const here = worldOf("e2e/content/code.md");

test("pages with code are valid", () => valid(here.site));

test("axe finds nothing, nothing sticks out, and every colour of code is easily read", async () => {
  const classes = new Set<string>();
  await eachOpenPage(here, (text, name) => {
    const code = text.filter(({ what }) => /^(CODE|SPAN (kw|fn|st|ad|nu|co|rm) )/.test(what));
    for (const { what } of code) classes.add(what.split(" ")[1] ?? "");
    const low = code.filter(({ ratio }) => ratio < 7);
    assert.deepEqual(low, [], name);
  });
  for (const name of ["kw", "fn", "st", "nu", "co", "ad", "rm"])
    assert.ok(classes.has(name), `${name} is seen`);
});

test("a wide line is scrolled by keys, and whole on paper", async () => {
  await here.visit("hamsu.html", { width: 320, dark: true }, async page => {
    await openAll(page, true);
    const wide = page.locator("pre", { hasText: "debounce" });
    assert.ok(await wide.evaluate(pre => pre.scrollWidth > pre.clientWidth));
    await wide.focus();
    await press(page, "ArrowRight");
    await page.waitForFunction(() => [...document.querySelectorAll("pre")].some(pre => pre.scrollLeft > 0));
    const input = await page.pdf({ format: "A5" });
    const printed = execFileSync("pdftotext", ["-raw", "-", "-"], { input, encoding: "utf8" });
    assert.match(printed.replace(/\s+/g, ""), /옆으로밀어야끝까지보인다/);
    assert.match(printed, /f\.apply\(this, args\)/);
  });
});

test("code in a question wraps, so that it is seen whole with it", async () => {
  await here.visit("jaryo.html", { width: 320 }, async page => {
    const stem = page.locator("summary .as-pre");
    assert.equal(await stem.count(), 1);
    assert.ok(await stem.evaluate(pre => pre.scrollWidth <= pre.clientWidth));
  });
});
