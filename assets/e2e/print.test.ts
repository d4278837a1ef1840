import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { world, worldOf } from "./browser.ts";
import { contrasts } from "./contrast.ts";
import { questionsOf } from "./site.ts";
import { opened } from "./steps.ts";

const here = world();
const short = worldOf("e2e/content/code.md");

/** Text as it can be compared: a PDF keeps neither white space nor hyphens at line ends. */
const bare = (text: string) => text.normalize("NFC").replace(/[\s\u200b•◦▪■-]/g, "");

/** The text of each sheet of a PDF, without white space. */
function sheets(pdf: Buffer): string[] {
  const text = execFileSync("pdftotext", ["-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return text.split("\f").slice(0, -1).map(bare);
}

test("paper has every closed answer, whole and on one sheet with its question, and no navigation", async () => {
  const all = questionsOf(here.site);
  for (const name of here.site.topics) {
    await here.visit(name, { dark: true }, async page => {
      const printed = sheets(await page.pdf({ format: "A4" }));
      assert.deepEqual(await opened(page), [], "the answers are closed again");
      for (const { topic, question, answerText } of all) {
        if (`${topic}.html` !== name) continue;
        const sheet = printed.find(text => text.includes(bare(question)));
        assert.ok(sheet, `${name}: ${question}`);
        for (const line of answerText.split("\n")) {
          assert.ok(sheet.includes(bare(line)), `${name}: ${question}: ${line}`);
        }
      }
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("nav:visible, button:visible, header.bar:visible").count(), 0);
    });
  }
});

test("the single file prints every answer", async () => {
  await here.visit("offline.html", { file: true }, async page => {
    const printed = sheets(await page.pdf({ format: "A4" })).join("");
    for (const { question, answerText } of questionsOf(here.site)) {
      assert.ok(printed.includes(bare(question)), question);
      for (const line of answerText.split("\n"))
        assert.ok(printed.includes(bare(line)), `${question}: ${line}`);
    }
  });
});

test("paper is dark on white, also when the screen is light on dark", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, { dark: true }, async page => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const { text } = await page.evaluate(contrasts);
      const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(paper, "rgb(255, 255, 255)", name);
      assert.deepEqual(
        text.filter(({ ratio }) => ratio < 7).map(({ what }) => what),
        [],
        name,
      );
    });
  }
});

test("what fits on one sheet is on one", async () => {
  await short.visit("offline.html", { file: true }, async page => {
    assert.equal(sheets(await page.pdf({ format: "A1" })).length, 1);
  });
});

test("the heading of a topic is on the sheet of its first question", async () => {
  await here.visit("offline.html", { file: true }, async page => {
    const topics = await page.evaluate(() =>
      [...document.querySelectorAll(".topic")].map(topic => ({
        heading: `${topic.querySelector(".kicker")?.textContent}${topic.querySelector("h2")?.textContent}`,
        first: topic.querySelector("summary [id]")?.textContent ?? "",
      })),
    );
    for (const format of ["A4", "A5", "A6"]) {
      const printed = sheets(await page.pdf({ format }));
      for (const { heading, first } of topics) {
        const sheet = printed.find(text => text.includes(bare(heading)));
        assert.ok(sheet?.includes(bare(first)), `${format}: ${heading}`);
      }
    }
  });
});
