/** What a pair of letters costs that are easily taken for each other. */
const NEAR = 0.5;
/** What it costs to take any other key: more than to leave one out. */
const OTHER = 1.25;
/** The distance of words that are not the same at all. */
export const TOO_FAR = Number.POSITIVE_INFINITY;
const near = new Set<string>();
for (const group of "OP (IU) JH JU KI HY NB KJ NM BY R$ RZ $Z E# EX #X Q! QV !V T% W@ WC @C ae ei ie io ou uo ck kc cs sz zs iy".split(
  " ",
))
  for (const a of group) for (const b of group) if (a !== b) near.add(a + b);

/**
 * The cost of turning one word into another by keys: one for a key that is
 * added, left out, or another, or for two that changed places; half for near
 * vowels, for tense and plain consonants, and for a key that is doubled. Above
 * limit it is TOO_FAR. After Damerau and Levenshtein, restricted: no key is
 * touched twice.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return TOO_FAR;
  let before: number[] = [];
  let row = Array.from(b, (_, j) => j + 1);
  row.unshift(0);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = Math.min(
        at(row, j) + gap(a, i - 1),
        at(next, j - 1) + gap(b, j - 1),
        at(row, j - 1) + swap(a.charAt(i - 1), b.charAt(j - 1)),
        turned(a, b, i, j) ? at(before, j - 2) + 1 : TOO_FAR,
      );
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return TOO_FAR;
    before = row;
    row = next;
  }
  const cost = at(row, b.length);
  return cost <= limit ? cost : TOO_FAR;
}

function at(row: number[], j: number): number {
  return row[j] ?? TOO_FAR;
}

function gap(word: string, i: number): number {
  return word.charAt(i) === word.charAt(i - 1) ? NEAR : 1;
}

function swap(a: string, b: string): number {
  return a === b ? 0 : near.has(a + b) ? NEAR : OTHER;
}

function turned(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
}

/** How far a word may be from what was meant: short ones not at all, two syllables as far as they sound alike. */
export function tolerance({ length }: string, hangul: boolean): number {
  return length < 5 ? 0 : length < 7 && hangul ? NEAR : length < 8 ? 1 : length < 12 ? 1.5 : 2;
}
