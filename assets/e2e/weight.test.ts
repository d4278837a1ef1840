import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { world } from "./browser.ts";

const here = world();
const KB = 1000;

const brotli = (body: Buffer) => brotliCompressSync(body).length;
const gzip = (body: Buffer) => gzipSync(body, { level: 9 }).length;
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

test("a first visit is light", async context => {
  for (const name of here.site.pages) {
    // What studying weighs is another matter: see own.test.ts.
    if (["404.html", "offline.html", "review.html", "progress.html"].includes(name)) continue;
    here.server.sent.length = 0;
    await here.visit(name, {}, async () => {});
    // The icon and what lets the browser keep the site come after the load event, and sometimes not at all.
    const sent = here.server.sent.filter(({ path }) => !/\/(icon|install)-|\.webmanifest$/.test(path));
    const scripts = sent.filter(({ path }) => path.endsWith(".js"));
    const of = (size: (body: Buffer) => number, files = sent) => sum(files.map(({ body }) => size(body)));
    context.diagnostic(`${name}: ${sent.length} requests, brotli ${of(brotli)}, gzip ${of(gzip)}`);
    const home = name === "index.html";
    assert.ok(sent.length <= 6, `${name}: ${sent.length} requests`);
    assert.ok(of(brotli) <= (home ? 10 : 12) * KB, `${name}: ${of(brotli)} bytes with brotli`);
    assert.ok(of(gzip) <= 14 * KB, `${name}: ${of(gzip)} bytes with gzip`);
    assert.ok(of(brotli, scripts) <= 6 * KB, `${name}: ${of(brotli, scripts)} bytes of script`);
  }
});

test("the single file asks for nothing", async () => {
  await here.visit("offline.html", { file: true }, async page => {
    const asked = await page.evaluate(
      () => performance.getEntriesByType("resource").filter(({ name }) => !name.startsWith("data:")).length,
    );
    assert.equal(asked, 0);
  });
});
