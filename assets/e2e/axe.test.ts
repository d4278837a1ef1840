import { test } from "node:test";
import { accessible, accessibleLightAndDark, prepare } from "./accessible.ts";
import { world } from "./browser.ts";
import { eachWidth } from "./looks.ts";
import { openAll, openKeys, openShare, press } from "./steps.ts";

const here = world();

test("axe finds nothing on any page, in any colour scheme, at any width, closed or open", async () => {
  for (const name of here.site.pages) {
    await here.visit(name, { prepare }, async page => {
      for (const open of [false, true]) {
        await openAll(page, open);
        await eachWidth(page, [320, 768, 1440], width =>
          accessibleLightAndDark(page, `${name}, ${width} px, ${open ? "open" : "closed"}`),
        );
      }
    });
  }
});

test("axe finds nothing in what comes to lie over a page", async () => {
  for (const dark of [false, true]) {
    await here.visit(here.site.topics[0] ?? "", { prepare, dark, width: 390 }, async page => {
      await page.click(".outline-button");
      await accessible(page, "the outline");
      await press(page, "Escape");
      await openKeys(page);
      await accessible(page, "the list of keys");
      await press(page, "Escape");
      await openAll(page, true);
      await openShare(page.locator(".share").first());
      await accessible(page, "the choice of links");
    });
  }
});
