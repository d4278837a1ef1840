// Takes the pictures of the documentation from real sites: `make screenshots`.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const folder = "../docs/pictures";
const command = "../bin/studysite";

const scratch = mkdtempSync(join(tmpdir(), "studysite-"));
const run = (...args: string[]) => execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
const example = join(scratch, "example");
run("init", example);
run("build", example, "-o", join(scratch, "own"));
run("build", "../content", "-o", join(scratch, "real"));

const shots = [
  { name: "topic", page: "real/transformers.html", open: 0, width: 1280, height: 800 },
  { name: "phone", page: "real/index.html", width: 390, height: 780 },
  { name: "own", page: "own/about-practising.html", open: 1, width: 960, height: 560 },
];

const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "" });
mkdirSync(folder, { recursive: true });
for (const { name, page: file, open, width, height } of shots) {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(pathToFileURL(join(scratch, file)).href);
    if (open !== undefined) await page.locator("details.q > summary").nth(open).click();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    await page.close();
  }
}
await browser.close();
rmSync(scratch, { recursive: true });
