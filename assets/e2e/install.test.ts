import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { world } from "./browser.ts";
import { questionsOf } from "./site.ts";
import { until } from "./steps.ts";

const here = world();
const scratch = mkdtempSync(join(tmpdir(), "studysite-"));
after(() => rmSync(scratch, { recursive: true }));

/** Waits until the worker of the deployment that is being served is in charge, with all its files. */
async function kept(page: Page): Promise<void> {
  const worker = readFileSync(join(here.server.folder, "service-worker.js"), "utf8");
  const list = JSON.parse(/^const kept=(.*);$/m.exec(worker)?.[1] ?? "") as { files: Record<string, string> };
  const wanted = Object.entries(list.files).map(([path, hash]) => `${path}?${hash}`);
  const inCharge = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (!registration?.active || registration.installing || registration.waiting) return false;
      return navigator.serviceWorker.controller?.state === "activated";
    });
  await until(page, async () => {
    const there = new Set(await keptFiles(page));
    return wanted.every(path => there.has(path)) && (await inCharge());
  });
}

/** The files that the browser keeps of the site, each followed by its hash. */
function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const base = new URL("./", location.href).href;
    const names = (await caches.keys()).filter(name => name.startsWith("studysite "));
    const keys = (await Promise.all(names.map(async name => (await caches.open(name)).keys()))).flat();
    return keys.map(({ url }) => decodeURIComponent(url.slice(base.length)));
  });
}

/** Asks the browser to look for a new deployment now, as it does by itself after a visit. */
const look = (page: Page) => page.evaluate(async () => (await navigator.serviceWorker.ready).update());

/** Stops answering, as a server does that is gone. */
async function withoutServer(use: () => Promise<void>): Promise<void> {
  const { folder } = here.server;
  here.server.folder = "";
  try {
    await use();
  } finally {
    here.server.folder = folder;
  }
}

/** Builds the real content with a changed document, and serves it when asked. */
function deployment(name: string, change: (text: string) => string): string {
  const content = join(scratch, `${name}-content`);
  cpSync("../content", content, { recursive: true });
  const file = join(content, "deep-learning-interview.txt");
  writeFileSync(file, change(readFileSync(file, "utf8")));
  const folder = join(scratch, name);
  execFileSync("../bin/studysite", ["build", content, "-o", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}

/** The files that an open page is made of, its own address included. */
const files = (page: Page) =>
  page.evaluate(() =>
    [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)].map(
      address => decodeURIComponent(new URL(address).pathname).replace(/^\/x\//, "") || "index.html",
    ),
  );

const view = { kept: true };

test("with the server gone, every page opens, and an unknown address gets the site's own page", async () => {
  await here.visit("index.html", view, async page => {
    await kept(page);
    await withoutServer(async () => {
      for (const name of [
        "",
        ...here.site.pages.filter(page => !["404.html", "offline.html"].includes(page)),
      ]) {
        const response = await page.goto(here.server.base + name);
        assert.equal(response?.status(), 200, name);
        assert.equal(response?.fromServiceWorker(), true, name);
        assert.notEqual(await page.locator("h1").innerText(), "");
        assert.equal(
          await page.evaluate(() => getComputedStyle(document.body).margin),
          "0px",
          `${name} has no style`,
        );
      }
      // The search is there, and so is what else is loaded only when it is asked for.
      await page.goto(`${here.server.base}search.html?q=CNN`);
      await page.locator('form.search [role="option"]').first().waitFor();
      await page.goto(`${here.server.base}vision.html`);
      await page.keyboard.press("?");
      await page.locator("dialog[open], [popover]:popover-open").first().waitFor();
    });
  });
  await here.visit("index.html", view, async page => {
    await kept(page);
    await withoutServer(async () => {
      const other = await page.context().newPage(); // the browser notes in it that the page is not there
      const missing = await other.goto(`${here.server.base}no/such/page`);
      assert.equal(missing?.status(), 404);
      assert.equal(await other.locator("h1").innerText(), "찾는 페이지가 없습니다");
    });
  });
});

test("a second visit transfers no bodies", async () => {
  await here.visit("index.html", view, async page => {
    await kept(page);
    here.server.sent.length = 0;
    for (const name of ["index.html", "transformers.html"]) {
      await page.goto(here.server.base + name, { waitUntil: "networkidle" });
      await look(page);
    }
    assert.deepEqual(
      here.server.sent.filter(({ body }) => body.length > 0).map(({ path }) => path),
      [],
    );
  });
});

test("nothing is kept before the page is done, and the single file and the exports never", async () => {
  here.server.sent.length = 0;
  await here.visit("vision.html", view, async page => {
    await kept(page);
    const asked = here.server.sent.map(({ path }) => path.replace("/x/", ""));
    const load = asked.indexOf("service-worker.js");
    const own = asked.slice(0, load).filter(path => path.endsWith(".html"));
    assert.deepEqual(own, ["vision.html"]);
    for (const left of ["offline.html", "questions.json", "third-party-notices.txt"]) {
      assert.ok(!asked.includes(left), left);
    }
  });
});

test("a new deployment is seen within two loads, and no page is made of two", async () => {
  const old = here.server.folder;
  const question = questionsOf(here.site)[0]?.question ?? "";
  const next = deployment("next", text => text.replace(`\n${question}\n`, `\n${question} (고침)\n`));
  // Every file that the pages load has another name or other content.
  await here.visit("basics.html", view, async page => {
    await kept(page);
    const open = await page.context().newPage();
    await open.goto(`${here.server.base}vision.html`);
    try {
      here.server.folder = next;
      await page.goto(`${here.server.base}basics.html`);
      assert.equal(await page.locator("details.q h2").first().innerText(), question);
      assert.deepEqual(absent(await files(page), old), []);
      await kept(page);
      await page.goto(`${here.server.base}basics.html`);
      assert.equal(await page.locator("details.q h2").first().innerText(), `${question} (고침)`);
      assert.deepEqual(absent(await files(page), next), []);
      // A page that was open all the time goes on with its own files.
      await open.keyboard.press("?");
      await open.locator("dialog[open], [popover]:popover-open").first().waitFor();
      assert.deepEqual(absent(await files(open), old), []);
    } finally {
      here.server.folder = old;
    }
  });
});

/** The files among some that a deployment does not have. */
function absent(names: string[], folder: string): string[] {
  const there = new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }));
  return names.filter(name => !there.has(name));
}

test("a deployment that is only half there is not kept", async () => {
  const old = here.server.folder;
  const half = join(scratch, "half");
  cpSync(
    deployment("whole", text => text.replace("[딥러닝]", "[딥러닝]\n무엇을 더 물을까\n• 이것")),
    half,
    { recursive: true },
  );
  for (const name of readdirSync(half)) {
    if (name.endsWith(".html")) cpSync(join(old, name), join(half, name));
  }
  await here.visit("basics.html", view, async page => {
    await kept(page);
    try {
      here.server.folder = half;
      await look(page).catch(() => {});
      await until(page, () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined),
      );
      // Without a worker, the page is what the server has.
      await page.goto(`${here.server.base}basics.html`);
      assert.deepEqual(absent(await files(page), old), []);
    } finally {
      here.server.folder = old;
    }
  });
});

test("caches carry the site's ID and path, and only the site's own are touched", async () => {
  const foreign = ["other", "studysite other-site /x/", "studysite deep-learning-interview /y/"];
  await here.visit("index.html", view, async page => {
    await kept(page);
    await page.evaluate(async names => {
      for (const name of names) await (await caches.open(name)).put("/kept", new Response("kept"));
    }, foreign);
    const own = "studysite deep-learning-interview /x/";
    assert.deepEqual((await page.evaluate(() => caches.keys())).sort(), [...foreign, own].sort());
    // What an older deployment left goes when the site is opened anew, and nothing else does.
    await page.evaluate(async name => {
      await (await caches.open(name)).put("basics.html?older", new Response("old"));
    }, own);
    const [worker] = page.context().serviceWorkers();
    await page.goto("about:blank");
    const pages = "clients.matchAll({ type: 'window', includeUncontrolled: true }).then(all => all.length)";
    await until(page, async () => (await worker?.evaluate<number>(pages)) === 0);
    await page.goto(here.server.base);
    await until(page, async () => !(await keptFiles(page)).includes("basics.html?older"));
    for (const name of foreign) {
      assert.ok(await page.evaluate(async name => (await caches.open(name)).match("/kept"), name), name);
    }
  });
});

test("the site can be installed", async () => {
  await here.visit("index.html", view, async page => {
    await kept(page);
    const session = await page.context().newCDPSession(page);
    const { url, errors, data } = await session.send("Page.getAppManifest");
    assert.equal(url, `${here.server.base}manifest.webmanifest`);
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data ?? "") as Record<string, unknown> & {
      icons: { src: string; sizes: string }[];
    };
    assert.equal(manifest.lang, "ko");
    assert.equal(manifest.id, undefined);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(
      installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"),
      [],
    );
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(join(here.server.folder, src));
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
    }
  });
});

test("a large site is kept as it is visited", async () => {
  const old = here.server.folder;
  const file = join(scratch, "large.md");
  const question = (_: unknown, at: number) =>
    `## What is number ${at}?\n\n${`- The number ${at}.\n`.repeat(40)}\n`;
  writeFileSync(file, `# Large\n\n${Array.from({ length: 1500 }, question).join("")}`);
  const folder = join(scratch, "large");
  execFileSync("../bin/studysite", ["build", file, "-o", folder], { stdio: ["ignore", "ignore", "inherit"] });
  try {
    here.server.folder = folder;
    await here.visit("index.html", view, async page => {
      await until(page, () =>
        page.evaluate(async () => navigator.serviceWorker.controller?.state === "activated"),
      );
      await page.goto(`${here.server.base}large-2.html`, { waitUntil: "networkidle" });
      await until(page, async () => {
        const there = new Set((await keptFiles(page)).map(file => file.replace(/\?.*/, "")));
        return (await files(page)).every(file => there.has(file));
      });
      here.server.folder = "";
      for (const name of ["", "large-2.html"]) {
        const response = await page.goto(here.server.base + name);
        assert.equal(response?.fromServiceWorker(), true, name);
      }
      const asked = await page.evaluate(async () => {
        const [name = ""] = await caches.keys();
        return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname.slice(3));
      });
      assert.deepEqual(asked.filter(path => path.endsWith(".html")).sort(), [
        "404.html",
        "index.html",
        "large-2.html",
      ]);
    });
  } finally {
    here.server.folder = old;
  }
});

test("from disk, nothing is asked for that browsers refuse", async () => {
  await here.visit("index.html", { file: true, kept: true }, async page => {
    await page.evaluate(() => new Promise(resolve => requestIdleCallback(resolve)));
    assert.equal(await page.locator('link[rel="manifest"]').count(), 0);
  });
});
