import { isFormOf } from "./ending";
import { initials, isHangul, keyOf, startsSyllable } from "./hangul";
import type { Mark } from "./meaning";
import { normalise, type Word, words } from "./text";

/** A stretch of a text. */
export type Span = [start: number, end: number];

/**
 * Where a text, composed (NFC), has what a query was understood as. A mark may
 * run over several words (배치 정규화 of 배치정규화) and end inside one (정규화 in
 * 정규화를).
 */
export function spans(text: string, marks: readonly Mark[]): Span[] {
  const all = words(text);
  const found: Span[] = [];
  for (const { key, how } of marks)
    for (let i = 0; i < all.length; i++) {
      const span =
        how === "inside"
          ? inside(all, i, key)
          : how === "initials"
            ? letters(all, i, key)
            : begin(all, i, key);
      if (span) found.push(span);
    }
  return merged(found);
}

/** A key from the beginning of a word on. */
function begin(all: Word[], i: number, key: string): Span | undefined {
  const first = all[i];
  if (!first) return undefined;
  if (isFormOf(first.key, key) && !first.key.startsWith(key)) return [first.start, first.end];
  let rest = key;
  for (const word of all.slice(i)) {
    if (word.key.startsWith(rest)) return [first.start, word.start + typedBy(word, rest.length)];
    if (!rest.startsWith(word.key)) return undefined;
    rest = rest.slice(word.key.length);
  }
  return undefined;
}

function inside(all: Word[], i: number, key: string): Span | undefined {
  const word = all[i];
  const at = word?.key.indexOf(key, 1) ?? -1;
  if (!word || at < 0) return undefined;
  const end = at + key.length;
  const whole =
    !isHangul(key) ||
    (startsSyllable(word.key, at) && (end === word.key.length || startsSyllable(word.key, end)));
  return whole ? [word.start + typedBy(word, at), word.start + typedBy(word, end)] : undefined;
}

/** Initials from the beginning of a word on. */
function letters(all: Word[], i: number, key: string): Span | undefined {
  let rest = key;
  const first = all[i];
  for (const word of all.slice(i)) {
    const own = isHangul(word.key) ? initials(word.key) : "";
    if (first && own.startsWith(rest)) return [first.start, word.start + rest.length];
    if (!own || !rest.startsWith(own)) return undefined;
    rest = rest.slice(own.length);
  }
  return undefined;
}

/** How many characters of a word so many keys type. */
function typedBy(word: Word, keys: number): number {
  let n = 0;
  for (let typed = 0; typed < keys && n < word.raw.length; n++)
    typed += keyOf(normalise(word.raw.charAt(n))).length;
  return n;
}

/** Sorted, and those that touch as one. */
function merged(found: Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
