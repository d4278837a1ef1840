import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { worldOf } from "./browser.ts";
import { eachOpenPage } from "./looks.ts";
import { questionsOf } from "./site.ts";
import { openAll, press } from "./steps.ts";
import { startSession } from "./study.ts";
import { valid } from "./valid.ts";

const here = worldOf("e2e/content/formulas.md");
const [functions, norms] = ["hamsu.html", "jeonggyuhwa.html"];

test("pages with formulas are valid", () => valid(here.site));

test("axe finds nothing, and nothing sticks out, at any width and in both colour schemes", async () => {
  await eachOpenPage(here, (text, name) => {
    const low = text.filter(({ ratio }) => ratio < 4.5);
    assert.deepEqual(low, [], name);
  });
});

test("a formula is one for those who hear the page, also in a question", async () => {
  await here.visit(norms, { script: false, file: true }, async page => {
    const heading = page.locator("[id^=q-]").first();
    assert.match(await heading.ariaSnapshot(), /math: .*ℒ/);
    assert.match((await page.locator("summary").first().textContent()) ?? "", /ℒ2 정규화에서 λ≥0은/);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    assert.ok((await page.getByRole("math").count()) > 10);
    assert.equal(await page.locator("code.math").count(), 0, "all formulas are set");
  });
});

test("a wide formula is scrolled by keys, and whole on paper", async () => {
  await here.visit(functions, { width: 320, dark: true }, async page => {
    await openAll(page, true);
    const wide = page.locator(".formula", { hasText: "2.718281828459045" });
    assert.ok(await wide.evaluate(box => box.scrollWidth > box.clientWidth));
    await wide.focus();
    await press(page, "ArrowRight");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".formula")].some(formula => formula.scrollLeft > 0),
    );
    const printed = execFileSync("pdftotext", ["-", "-"], {
      input: await page.pdf({ format: "A4" }),
      encoding: "utf8",
    });
    assert.match(printed, /2\.718281828459045/);
    await page.emulateMedia({ media: "print" });
    assert.ok(await wide.evaluate(box => getComputedStyle(box).overflowX === "visible"));
  });
});

test("a session asks and answers with formulas", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    assert.equal(await page.locator(".card h1 math").count(), 2);
    await page.locator(".card h1").focus();
    await press(page, "Space");
    await page.waitForSelector(".source math[display=block] munderover");
  });
});

test("what programs and searches read is the formula as it is written", () => {
  const texts = questionsOf(here.site).map(({ question, answerText }) => `${question}\n${answerText}`);
  assert.match(texts.join("\n"), /\$\\mathcal\{L\}_2\$ 정규화에서 \$\\lambda \\ge 0\$은/);
  assert.match(texts.join("\n"), /\\operatorname\{softmax\}\(z\)_i/);
});
