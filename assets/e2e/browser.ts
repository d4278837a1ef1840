import assert from "node:assert/strict";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { type Server, serve } from "./server.ts";
import { build, realContent, type Site } from "./site.ts";

/** How a page is looked at. */
export interface View {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Moves things: the tests usually ask for reduced motion. */
  motion?: boolean;
  /** Without JavaScript when false. */
  script?: boolean;
  /** Opens the files themselves instead of asking a server for them. */
  file?: boolean;
  /** There is no such page. */
  missing?: boolean;
  /** Lets the site keep itself in the browser, which most tests are better without. */
  kept?: boolean;
  /** Runs before the page is opened. */
  prepare?(page: Page): Promise<unknown>;
  options?: BrowserContextOptions;
}

// tsx wraps every named function in a call of this helper, also those that are sent to the page.
const naming = "globalThis.__name = named => named";

/** The built site, a server and a browser for one file of tests. */
export class World {
  site!: Site;
  server!: Server;
  browser!: Browser;

  /** The address of a page, such as "index.html#main". */
  address(page: string, view: View = {}): string {
    return new URL(page, view.file ? pathToFileURL(`${this.site.folder}/`) : this.server.base).href;
  }

  /**
   * Opens a page in a fresh browser profile, lets use do what it will once the
   * page stands, and holds the page to silence: no console message, no error, no violation of
   * its policy, no failed request, no request to anywhere else.
   */
  async visit(name: string, view: View, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.browser.newContext({
      viewport: { width: view.width ?? 1280, height: view.height ?? 800 },
      colorScheme: view.dark ? "dark" : "light",
      reducedMotion: view.motion ? "no-preference" : "reduce",
      javaScriptEnabled: view.script ?? true,
      locale: "ko-KR",
      timezoneId: "Asia/Seoul",
      serviceWorkers: view.kept ? "allow" : "block",
      ...view.options,
    });
    try {
      await context.addInitScript(naming);
      const page = await context.newPage();
      const address = this.address(name, view);
      const noise = listen(page, view.file ? "file:" : this.server.origin);
      await view.prepare?.(page);
      await page.goto(address);
      // The browser itself notes that the page is not there.
      if (view.missing) assert.match(noise.pop() ?? "", /404/);
      if (view.script === false) await page.evaluate(naming);
      // A page for studying has no heading until it has read what the browser keeps.
      await page.waitForSelector("h1", { state: "attached" });
      await use(page);
      assert.deepEqual(noise, [], `${name} is not silent`);
    } finally {
      await context.close();
    }
  }
}

function listen(page: Page, origin: string): string[] {
  const noise: string[] = [];
  page.on("console", message => {
    // What the driver says when it keeps a page from registering its worker.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    noise.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", error => noise.push(`error: ${error.message}`));
  page.on("requestfailed", request => {
    // What is left unfinished when a test goes on to another page has not failed.
    const error = request.failure()?.errorText;
    if (error !== "net::ERR_ABORTED") noise.push(`${error}: ${request.url()}`);
  });
  page.on("request", request => {
    const own = request.url().startsWith(origin) || request.url().startsWith("data:");
    if (!own) noise.push(`foreign request: ${request.url()}`);
  });
  return noise;
}

/** The built site of the real content. */
export const world = (...flags: string[]) => worldOf(realContent, ...flags);

/** Builds, serves and starts a browser before the tests of a file; stops all of it after them. */
export function worldOf(content: string, ...flags: string[]): World {
  const made = new World();
  before(async () => {
    made.site = build(content, ...flags);
    made.server = await serve(made.site.folder);
    made.browser = await chromium.launch({
      executablePath: process.env.CHROME ?? "",
    });
  });
  after(async () => {
    await made.browser?.close();
    made.server?.close();
    made.site?.remove();
  });
  return made;
}
