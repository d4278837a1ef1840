/** A stretch of text or the border of a control, with its contrast on what is behind it. */
export interface Contrast {
  what: string;
  ratio: number;
  characters: number;
}

/** Measures, in the page, the contrast of all visible text and of the borders of controls. */
export function contrasts(): { text: Contrast[]; borders: Contrast[] } {
  type Colour = [number, number, number, number];
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {
    willReadFrequently: true,
  });
  const known = new Map<string, Colour>();

  function colour(css: string): Colour {
    const seen = known.get(css);
    if (seen) return seen;
    if (!canvas) throw new Error("no canvas");
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(css, [r, g, b, a / 255]);
    return [r, g, b, a / 255];
  }

  function over([r, g, b, a]: Colour, [R, G, B]: Colour): Colour {
    return [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  }

  function behind(element: Element | null): Colour {
    if (!element) return [255, 255, 255, 1];
    const own = colour(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  }

  // Relative luminance and contrast ratio: WCAG 2.2.
  function luminance([r, g, b]: Colour): number {
    const linear = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  }

  function ratio(front: string, back: Colour): number {
    const [a, b] = [luminance(over(colour(front), back)), luminance(back)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  function* texts(): Generator<Contrast> {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const characters = walker.currentNode.textContent?.replace(/\s/g, "").length ?? 0;
      const element = walker.currentNode.parentElement;
      if (characters === 0 || !element?.checkVisibility({ visibilityProperty: true })) continue;
      if (element.getClientRects().length === 0) continue;
      const what = `${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 30)}`;
      yield {
        what,
        characters,
        ratio: ratio(getComputedStyle(element).color, behind(element)),
      };
    }
  }

  function* borders(): Generator<Contrast> {
    for (const element of document.querySelectorAll("button, .button, input, select, textarea")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const outside = behind(element.parentElement);
      const bordered = style.borderTopStyle !== "none" && colour(style.borderTopColor)[3] > 0;
      const filled = colour(style.backgroundColor)[3] > 0;
      if (style.appearance === "auto" && element.matches("[type=checkbox]")) continue;
      if (!bordered && !filled) continue;
      const border = bordered ? ratio(style.borderTopColor, outside) : 1;
      const fill = filled ? ratio(style.backgroundColor, outside) : 1;
      yield {
        what: element.outerHTML.slice(0, 80),
        characters: 0,
        ratio: Math.max(border, fill),
      };
    }
  }

  return { text: [...texts()], borders: [...borders()] };
}
