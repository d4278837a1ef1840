// Measurements that run in the page: they may use nothing from outside.

/** What sticks out of the page sideways, or is cut off. */
export function overflowing(): string[] {
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px wide`] : [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const cut = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const inScroller = element.closest("pre, .table") ?? element.parentElement?.closest("math, .formula");
    const { left, right } = element.getBoundingClientRect();
    const out = left < -1 || right > root.clientWidth + 1;
    if (cut || (out && !inScroller)) found.push(element.outerHTML.slice(0, 80));
  }
  return found;
}

/** Things to click that are too small: under 24 px, rows of questions under 44 px. */
export function smallTargets(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("a[href], button, summary, input, select, textarea")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
    // A link in the middle of a sentence is as high as its line: WCAG 2.5.8 allows it.
    const text = element.parentElement?.textContent?.trim() !== element.textContent?.trim();
    const inSentence = element.matches("a") && text && getComputedStyle(element).display === "inline";
    const least = element.matches("details.q > summary") ? 44 : 24;
    if (height < least && !inSentence) found.push(`${height} px high: ${element.outerHTML.slice(0, 80)}`);
    if (width < 24 && !inSentence) found.push(`${width} px wide: ${element.outerHTML.slice(0, 80)}`);
  }
  return found;
}

/** The weights of the letters on the page. */
export function fontWeights(): string[] {
  const weights = new Set<string>();
  for (const element of document.body.querySelectorAll("*"))
    if (element.checkVisibility()) weights.add(getComputedStyle(element).fontWeight);
  return [...weights].sort();
}

/** Korean words that stand on two lines. */
export function brokenWords(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? "";
    if (!walker.currentNode.parentElement?.checkVisibility()) continue;
    for (const word of text.matchAll(/[\p{L}\p{N}]*\p{Script=Hangul}[\p{L}\p{N}]*/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const parts = [...range.getClientRects()];
      const width = parts.reduce((sum, part) => sum + part.width, 0);
      const fits = width < walker.currentNode.parentElement.clientWidth;
      if (fits && new Set(parts.map(({ top }) => Math.round(top))).size > 1) found.push(word[0]);
    }
  }
  return found;
}

/** Answers whose letters are small, lines tight or loose, or lines long. */
export function hardToRead(): string[] {
  const found: string[] = [];
  for (const block of document.querySelectorAll(".answer > p, .answer li")) {
    if (!block.checkVisibility()) continue;
    const style = getComputedStyle(block);
    const size = Number.parseFloat(style.fontSize);
    const line = Number.parseFloat(style.lineHeight) / size;
    const measure = block.getBoundingClientRect().width / size;
    if (size >= 16 && line >= 1.7 && line <= 1.8 && measure <= 45) continue;
    found.push(`${size} px, line height ${line.toFixed(2)}, ${measure.toFixed(1)} em: ${block.textContent}`);
  }
  return found;
}

/** Lines in English that a page from right to left has turned round: their ends stand before their beginnings. */
export function turnedRound(): string[] {
  const found: string[] = [];
  const left = (node: Node, at: number) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element.closest<HTMLElement>("[lang]")?.lang !== "en") continue;
    const text = element.textContent ?? "";
    const inline = [...element.children].every(child => getComputedStyle(child).display.startsWith("inline"));
    if (!inline || !/^[\s\x21-\x7e·–…→]*[\x21-\x7e][\s\x21-\x7e·–…→]*$/.test(text)) continue;
    if (!element.checkVisibility() || element.closest("svg, math, pre, kbd, .hidden, noscript")) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode.textContent?.trim()) nodes.push(walker.currentNode as Text);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (!first || !last || getComputedStyle(element).display.includes("flex")) continue;
    const begin = left(first, first.data.search(/\S/));
    const end = left(last, last.data.trimEnd().length - 1);
    if (Math.abs(begin.top - end.top) < 2 && end.left < begin.left) found.push(text);
  }
  return found;
}
