// Takes the pictures of the README from the real site: `make screenshots`.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "./site.ts";

const folder = "../docs/pictures";

const shots = [
  { name: "topic", page: "transformers.html", open: 1, width: 1280, height: 800 },
  { name: "phone", page: "index.html", open: 0, width: 390, height: 780 },
];

const site = build();
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
mkdirSync(folder, { recursive: true });
for (const { name, page: file, open, width, height } of shots) {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(pathToFileURL(join(site.folder, file)).href);
    for (const row of (await page.locator("details.q > summary").all()).slice(0, open)) await row.click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    await page.close();
  }
}
await browser.close();
site.remove();
