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
  const found = marks.flatMap(({ key, how }) =>
    all.flatMap((word, i) => {
      if (how === "inside") return inside(word, key);
      if (how === "initials")
        return begin(
          all.slice(i),
          key,
          w => (isHangul(w.key) ? initials(w.key) : " "),
          n => n,
        );
      // Another form of a Latin word is marked whole.
      return isFormOf(word.key, key) && !word.key.startsWith(key)
        ? [[word.start, word.end] as Span]
        : begin(all.slice(i), key, w => w.key, typedBy);
    }),
  );
  return merged(found);
}

/** What is read of words, from the beginning of the first on: their keys, or their initials. */
function begin(
  all: Word[],
  rest: string,
  read: (word: Word) => string,
  typed: (n: number, word: Word) => number,
): Span[] {
  for (const word of all) {
    const own = read(word);
    if (own.startsWith(rest)) return [[all[0]?.start ?? 0, word.start + typed(rest.length, word)]];
    if (!rest.startsWith(own)) break;
    rest = rest.slice(own.length);
  }
  return [];
}

function inside(word: Word, key: string): Span[] {
  const at = word.key.indexOf(key, 1);
  const end = at + key.length;
  const whole =
    !isHangul(key) ||
    (startsSyllable(word.key, at) && (end === word.key.length || startsSyllable(word.key, end)));
  return at > 0 && whole ? [[word.start + typedBy(at, word), word.start + typedBy(end, word)]] : [];
}

/** How many characters of a word so many keys type. */
function typedBy(keys: number, { raw }: Word): number {
  let n = 0;
  for (let typed = 0; typed < keys && n < raw.length; n++) typed += keyOf(normalise(raw.charAt(n))).length;
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
