import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { type World, world } from "./browser.ts";

const anywhere = world();
const published = world("--base-url", "https://example.org/x/");

interface Found {
  ids: string[];
  addresses: string[];
  references: string[];
}

/** What a page points to: addresses as they are written, and IDs within itself. */
function collect(page: Page): Promise<Found> {
  return page.evaluate(() => {
    const values = (...names: string[]) =>
      names.flatMap(name =>
        [...document.querySelectorAll(`[${name}]`)].flatMap(element => element.getAttribute(name) ?? []),
      );
    return {
      ids: values("id"),
      addresses: values("href", "src", "action", "poster"),
      references: values(
        "aria-labelledby",
        "aria-controls",
        "aria-describedby",
        "for",
        "popovertarget",
      ).flatMap(value => value.split(" ")),
    };
  });
}

async function pagesOf(world: World): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const name of world.site.pages) {
    await world.visit(name, { script: false }, async page => {
      found.set(name, await collect(page));
    });
  }
  return found;
}

function broken(world: World, pages: Map<string, Found>, from: string, address: string): boolean {
  const { pathname, hash } = new URL(address, `http://site/x/${from}`);
  const name = decodeURIComponent(pathname)
    .replace(/^\/x\/$/, "/x/index.html")
    .replace(/^\/x\//, "");
  if (!existsSync(join(world.site.folder, name))) return true;
  const target = pages.get(name);
  return hash !== "" && !target?.ids.includes(decodeURIComponent(hash.slice(1)));
}

test("every link leads somewhere, and every one within the site is relative", async () => {
  const pages = await pagesOf(anywhere);
  for (const [name, { ids, addresses, references }] of pages) {
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
      `${name} has an id twice`,
    );
    assert.deepEqual(
      references.filter(id => !ids.includes(id)),
      [],
      `${name} refers to what it has not`,
    );
    const own = addresses.filter(address => !/^(https?|data|mailto):/.test(address));
    assert.deepEqual(
      own.filter(address => address.startsWith("/")),
      [],
      `${name} has links that work at one place only`,
    );
    assert.deepEqual(
      own.filter(address => broken(anywhere, pages, name, address)),
      [],
      `${name} has broken links`,
    );
  }
});

test("without a known address, the page for unknown addresses offers no link within the site", async () => {
  await anywhere.visit("404.html", { script: false }, async page => {
    const { addresses } = await collect(page);
    assert.deepEqual(
      addresses.filter(address => !/^(https?|data):/.test(address)),
      [],
    );
  });
});

test("with a known address, the page for unknown addresses links by its path and works at any depth", async () => {
  const pages = await pagesOf(published);
  const { addresses } = pages.get("404.html") ?? { addresses: [] };
  const own = addresses.filter(address => !/^(https?|data):/.test(address));
  assert.ok(own.length > published.site.topics.length);
  assert.deepEqual(
    own.filter(address => !address.startsWith("/x/") || broken(published, pages, "404.html", address)),
    [],
  );
  await published.visit("a/b/c.html", { missing: true }, async page => {
    await page.locator("main a").first().click();
    await page.waitForURL(published.server.base);
  });
});

test("with a known address, pages and sitemap name it", async () => {
  const base = "https://example.org/x/";
  const sitemap = readFileSync(join(published.site.folder, "sitemap.xml"), "utf8");
  for (const name of ["index.html", ...published.site.topics]) {
    const address = base + (name === "index.html" ? "" : name);
    const html = readFileSync(join(published.site.folder, name), "utf8");
    assert.ok(html.includes(`<link rel="canonical" href="${address}">`), name);
    assert.ok(html.includes(`<meta property="og:url" content="${address}">`), name);
    assert.ok(sitemap.includes(`<loc>${address}</loc>`), name);
  }
});
