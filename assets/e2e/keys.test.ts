import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { focused, openAll, opened, openKeys, press } from "./steps.ts";

const here = world();

function topic(): { name: string; ids: string[] } {
  const name = here.site.topics[0] ?? "";
  const all = questionsOf(here.site).filter(question => `${question.topic}.html` === name);
  return { name, ids: all.map(({ id }) => id) };
}

test("J and K go from question to question, Space and Enter open, A opens all, N finds the next unopened", async () => {
  const { name, ids } = topic();
  await here.visit(name, {}, async page => {
    await press(page, "j");
    assert.equal(await focused(page), ids[0]);
    await press(page, "j", "j", "k");
    assert.equal(await focused(page), ids[1]);
    await press(page, "Enter");
    assert.deepEqual(await opened(page), [ids[1]]);
    await press(page, "Space");
    assert.deepEqual(await opened(page), []);
    await press(page, "k", "n", "Enter");
    assert.deepEqual(await opened(page), [ids[2]], "a question that has been opened is not unopened");
    await press(page, "a");
    assert.equal((await opened(page)).length, ids.length);
    await press(page, "a");
    assert.deepEqual(await opened(page), []);
  });
});

test("J and K begin at the question that a link has led to", async () => {
  const { name, ids } = topic();
  for (const [keys, place] of [
    ["j", 5],
    ["k", 4],
    ["jk", 4],
    ["n", 5],
  ] as const) {
    await here.visit(`${name}#q-${ids[5]}`, {}, async page => {
      await page.waitForFunction(() => scrollY > 0);
      await press(page, ...keys);
      assert.equal(await focused(page), ids[place], keys);
    });
  }
});

test("the list of keys names those of the page", async () => {
  const shared = ["/", "R", "?", "Esc"];
  const reading = ["J", "K", "스페이스", "Enter", "A", "N", "M"];
  for (const [name, expected] of [
    ["index.html", shared],
    [topic().name, [...reading, ...shared]],
    ["offline.html", [...reading, ...shared]],
    ["review.html", ["스페이스", "1", "2", "3", "4", "U", "M", ...shared]],
  ] as const) {
    await here.visit(name, {}, async page => {
      await openKeys(page);
      assert.deepEqual(await page.locator("#keys kbd").allTextContents(), expected, name);
    });
  }
});

test("keys work under a Korean input method, by their place on the keyboard", async () => {
  const { name, ids } = topic();
  await here.visit(name, {}, async page => {
    const session = await page.context().newCDPSession(page);
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await session.send("Input.dispatchKeyEvent", {
        type,
        key: "ㅓ",
        code: "KeyJ",
      });
    }
    assert.equal(await focused(page), ids[0]);
    // A Latin layout that has its letters elsewhere means what it types.
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await session.send("Input.dispatchKeyEvent", {
        type,
        key: "h",
        code: "KeyJ",
      });
    }
    assert.equal(await focused(page), ids[0]);
  });
});

test("keys are off while typing, while a layer is open, with a modifier, and by choice", async () => {
  const { name, ids } = topic();
  await here.visit(name, {}, async page => {
    await page.evaluate(() => {
      const field = document.createElement("textarea");
      document.body.append(field);
      field.focus();
    });
    await press(page, "j", "a");
    assert.deepEqual([await focused(page), await opened(page)], ["", []]);
    await page.evaluate(() => document.querySelector("textarea")?.remove());

    await press(page, "Alt+j");
    assert.equal(await focused(page), "");
    await openKeys(page);
    await press(page, "j");
    assert.equal(await focused(page), "");
    await page.uncheck("#single-keys");
    await press(page, "Escape", "j");
    assert.equal(await focused(page), "");
    await page.reload();
    await press(page, "j");
    assert.equal(await focused(page), "");

    await page.click("#keys-button");
    await page.check("#single-keys");
    await press(page, "Escape", "j");
    assert.notEqual(await focused(page), "");
    assert.ok(ids.includes(await focused(page)));
  });
});

test("Escape closes the topmost layer only and gives the focus back", async () => {
  const { name } = topic();
  await here.visit(name, { width: 390 }, async page => {
    await page.focus(".outline-button");
    await press(page, "Enter");
    assert.ok(await page.isVisible("#outline"));
    await press(page, "Escape");
    assert.equal(await page.isVisible("#outline"), false);
    assert.ok(await page.evaluate(() => document.activeElement?.matches(".outline-button")));

    await press(page, "j", "Enter");
    await page.focus("details.q[open] .share");
    await press(page, "Enter");
    await page.waitForSelector("#share");
    await press(page, "Escape");
    assert.equal(await page.isVisible("#share"), false);
    assert.ok(await page.evaluate(() => document.activeElement?.matches(".share")));
    assert.equal((await opened(page)).length, 1, "the answer stays open");

    await openKeys(page);
    await press(page, "Escape");
    assert.equal(await page.isVisible("#keys"), false);
    assert.ok(await page.evaluate(() => document.activeElement?.matches(".share")));
  });
});

/** What is wrong with the element that has the focus, or "" where one can see and name it. */
function trouble(page: Page): Promise<{ stop: string; wrong: string }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { stop: "", wrong: "" };
    const { top, bottom } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    const labelled = element.closest("label")?.textContent?.trim();
    const [part = element.getBoundingClientRect()] = element.getClientRects();
    const [x, y] = [(part.left + part.right) / 2, (part.top + part.bottom) / 2];
    const points = [
      [x, y],
      [part.left + 2, y],
      [part.right - 2, y],
      [x, part.top + 2],
      [x, part.bottom - 2],
    ];
    const covered = points.filter(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      return !hit || !(element.contains(hit) || hit.contains(element));
    });
    const wrong = [
      top > -1 && bottom < innerHeight + 1 ? "" : `out of the window (${top} to ${bottom} of ${innerHeight})`,
      covered.length === 0 ? "" : "covered",
      outlined ? "" : "without a visible focus",
      name || labelled ? "" : "without a name",
    ];
    return {
      stop: element.outerHTML.slice(0, 90),
      wrong: wrong.filter(Boolean).join(", "),
    };
  });
}

test("Tab reaches every control, all of them visible, named and uncovered, and comes out again", async () => {
  const { name } = topic();
  for (const page of ["index.html", name]) {
    for (const width of [1280, 390]) {
      for (const key of ["Tab", "Shift+Tab"]) {
        await here.visit(page, { width }, async page => {
          await openAll(page, false);
          const expected = await page
            .locator("a[href]:visible, button:visible, summary:visible, input:visible")
            .count();
          const stops: string[] = [];
          for (let steps = 0; steps <= expected + 1; steps++) {
            await press(page, key);
            const { stop, wrong } = await trouble(page);
            if (stop === "") break;
            assert.equal(wrong, "", `${width} px, ${key}: ${stop}`);
            stops.push(stop);
          }
          const [first] = key === "Tab" ? stops : stops.slice(-1);
          assert.match(first ?? "", /href="#main"/, "the link to the content comes first");
          assert.equal(stops.length, expected, `${width} px, ${key}`);
        });
      }
    }
  }
});

test("the first link leads to the content", async () => {
  await here.visit(topic().name, {}, async page => {
    await press(page, "Tab", "Enter", "Tab");
    assert.ok(await page.evaluate(() => document.activeElement?.closest("main")));
  });
});
