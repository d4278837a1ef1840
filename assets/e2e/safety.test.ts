import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { answer, profile, put, reviews, sees, stall, startSession, stored } from "./study.ts";

const here = world();
const version1 = "src/core/log/testdata/version-1.json";

/** Brings a file in and waits for its preview. */
async function bring(page: Page, text: string): Promise<void> {
  await page.setInputFiles("input[type=file]", {
    name: "record.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.waitForSelector(".incoming");
}

test("one session at a time: the second tab waits, and can take over", async () => {
  await profile(here, async context => {
    const one = await context.newPage();
    await one.goto(here.address("review.html"));
    await startSession(one);
    await answer(one, "3");
    const two = await context.newPage();
    await two.goto(here.address("review.html"));
    await sees(two, "다른 탭에서 복습하고 있습니다");
    assert.equal(await two.locator(".card").count(), 0);
    await two.getByRole("button", { name: "여기서 계속하기" }).click();
    await two.waitForSelector(".card");
    await sees(one, "다른 탭에서 복습하고 있습니다");
    await answer(two, "3");
    assert.equal(await reviews(one), 2);
  });
});

test("what one tab writes the others show", async () => {
  await profile(here, async context => {
    const reading = await context.newPage();
    const record = await context.newPage();
    const topic = here.site.topics[0] ?? "";
    await record.goto(here.address("progress.html"));
    await sees(record, "0 / 70");
    await reading.goto(here.address(topic));
    await reading.locator("details.q summary").first().focus();
    await reading.keyboard.press("m");
    await reading.fill("dialog textarea", "다른 탭에서 쓴 답");
    await reading.keyboard.press("Escape");
    await sees(record, "1 / 70");
    await record.getByText("이 브라우저의 기록 모두 지우기").click();
    await record.getByRole("button", { name: "모두 지우기", exact: true }).click();
    await reading.waitForSelector(".mine", { state: "detached" });
  });
});

test("what another tab writes while a page opens is shown in it, too", async () => {
  const [{ id = "" } = {}] = questionsOf(here.site);
  await profile(here, async context => {
    const one = await context.newPage();
    await one.goto(here.address("review.html"));
    await startSession(one);
    const release = await stall(one);
    const two = await context.newPage();
    await two.goto(here.address("progress.html"));
    await one.evaluate(question => {
      const event = {
        id: "other-1",
        t: 1,
        offset: 540,
        day: "1970-01-01",
        type: "answer",
        question,
        text: "답",
      };
      new BroadcastChannel(`${document.documentElement.dataset.site}:study`).postMessage([event]);
    }, id);
    await release();
    await sees(two, "1 / 70");
  });
});

test("where storage is blocked, the page says so and goes on", async () => {
  const prepare = (page: Page) =>
    page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    });
  await here.visit("review.html", { prepare }, async page => {
    await sees(page, /저장을 막고 있어서/);
    await startSession(page);
    await answer(page, "3");
    await page.waitForSelector(".card");
  });
});

test("when storage is full, what was saved stays, the page says so and goes on", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    await answer(page, "3");
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no space", "QuotaExceededError");
      };
    });
    await answer(page, "3");
    await sees(page, /저장 공간이 모자라서/);
    await answer(page, "3");
    assert.equal(await reviews(page), 1);
  });
});

test("a damaged entry is passed by and stays", async () => {
  await here.visit("review.html", {}, async page => {
    await startSession(page);
    await answer(page, "3");
    await put(page, "events", [["zzz", { type: "review", grade: "?" }]]);
    await page.goto(here.address("progress.html"));
    await sees(page, /읽을 수 없는 기록 1건/);
    assert.equal((await stored(page)).length, 2);
  });
});

test("a database of a later version is only looked at", async () => {
  await profile(here, async context => {
    const page = await context.newPage();
    await page.goto(here.address("review.html"));
    await startSession(page);
    await answer(page, "3");
    await page.goto(here.address("404.html"));
    await page.evaluate(async () => {
      const request = indexedDB.open(`${document.documentElement.dataset.site}:study`, 99);
      await new Promise(resolve => {
        request.onsuccess = resolve;
      });
      request.result.close();
    });
    await page.goto(here.address("review.html"));
    await sees(page, /더 새로운 판이 쓴 기록/);
    assert.equal(await page.locator(".card").count(), 0);
    assert.equal(await reviews(page), 1);
  });
});

test("a clock that is set back keeps the order of events", async () => {
  const prepare = (page: Page) => page.clock.install({ time: "2026-11-23T12:00:00+09:00" });
  await here.visit("review.html", { prepare }, async page => {
    await startSession(page);
    await answer(page, "3");
    await page.clock.setSystemTime("2026-11-20T12:00:00+09:00");
    await answer(page, "3");
    const log = (await stored(page)).sort((a, b) => Number(a.id.split("-")[1]) - Number(b.id.split("-")[1]));
    assert.ok(log.every((event, i) => i === 0 || event.t >= (log[i - 1]?.t ?? 0)));
  });
});

test("a file of version 1 is previewed, brought in, and taken back", async () => {
  await here.visit("progress.html", {}, async page => {
    const site = (await page.getAttribute("html", "data-site")) ?? "";
    const text = readFileSync(version1, "utf8").replace('"deep-learning-interview"', JSON.stringify(site));
    await bring(page, text);
    await sees(page, "모르는 질문");
    assert.match(await page.innerText(".incoming"), /새 복습\s*2/);
    assert.match(await page.innerText(".incoming"), /모르는 질문\s*2/);
    await page.getByRole("button", { name: "가져오기", exact: true }).click();
    await page.waitForSelector(".incoming", { state: "detached" });
    assert.equal((await stored(page)).length, 9);
    await bring(page, text);
    await sees(page, "새로운 기록이 없습니다.");
    await page.getByRole("button", { name: "그만두기" }).click();
    await page.getByRole("button", { name: /가져오기 되돌리기 \(9건\)/ }).click();
    await page.getByText("가져온 기록을 되돌렸습니다.").waitFor();
    assert.equal((await stored(page)).length, 0);
  });
});

test("a foreign, a damaged, a newer and another file change nothing", async () => {
  await here.visit("progress.html", {}, async page => {
    const site = (await page.getAttribute("html", "data-site")) ?? "";
    const good = readFileSync(version1, "utf8").replace('"deep-learning-interview"', JSON.stringify(site));
    for (const [text, says] of [
      [good.replace(JSON.stringify(site), '"another"'), /다른 사이트\(another\)/],
      [good.replace('"grade": 3', '"grade": 4'), /손상되어/],
      [good.slice(0, 500), /손상되어/],
      [good.replace('"schema": 1', '"schema": 2'), /더 새로운 판이 만든 파일/],
      ["<html>", /기록 파일이 아닙니다/],
    ] as const) {
      await bring(page, text);
      await page.locator(".incoming").getByText(says).waitFor();
      assert.equal(await page.getByRole("button", { name: "가져오기", exact: true }).count(), 0);
      await page.getByRole("button", { name: "그만두기" }).click();
    }
    assert.equal((await stored(page)).length, 0);
  });
});

test("what is saved to a file is all there in another browser", async () => {
  await profile(here, async context => {
    const page = await context.newPage();
    await page.goto(here.address("review.html"));
    await startSession(page);
    await answer(page, "3");
    await answer(page, "1");
    await page.goto(here.address("progress.html"));
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "기록 내려받기" }).last().click();
    const download = await waiting;
    assert.match(download.suggestedFilename(), /^딥러닝-면접-노트-기록-\d{4}-\d{2}-\d{2}\.json$/);
    const text = readFileSync(await download.path(), "utf8");
    await profile(here, async other => {
      const there = await other.newPage();
      await there.goto(here.address("progress.html"));
      await bring(there, text);
      await there.getByRole("button", { name: "가져오기", exact: true }).click();
      await there.waitForSelector(".incoming", { state: "detached" });
      assert.deepEqual(await stored(there), await stored(page));
    });
  });
});
