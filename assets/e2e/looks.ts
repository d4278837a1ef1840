import assert from "node:assert/strict";
import { accessible, prepare } from "./accessible.ts";
import type { World } from "./browser.ts";
import { contrasts } from "./contrast.ts";
import { overflowing } from "./layout.ts";
import { openAll } from "./steps.ts";

/**
 * Opens all answers of every topic's page and of the single file, in both colour schemes, holds each
 * to axe and to its width at 320 and 1440 px, and hands over what text it shows, with its contrast.
 */
export async function eachOpenPage(
  here: World,
  use: (text: ReturnType<typeof contrasts>["text"], name: string) => void,
): Promise<void> {
  for (const name of [...here.site.topics, "offline.html"]) {
    for (const dark of [false, true]) {
      await here.visit(name, { prepare, dark, file: name === "offline.html" }, async page => {
        await openAll(page, true);
        for (const width of [320, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await accessible(page, `${name}, ${width} px`);
          assert.deepEqual(await page.evaluate(overflowing), [], `${name}, ${width} px`);
        }
        use((await page.evaluate(contrasts)).text, name);
      });
    }
  }
}
