import { joined, type Range } from "./terms";

/** A common run of so many syllables is a copy. */
const RUN = 20;

/** A copy shares more than this part of its runs of five syllables with the source. */
const OVERLAP = 0.5;
const GRAM = 5;

/** Shorter texts share their words with the source because there are no others. */
const SHORT = 12;

/**
 * Finds what was copied: the parts of a text that it has in common with the
 * source, where these make it nearly the same; else nothing.
 */
export function copied(text: string, source: string): Range[] {
  const own = syllables(text);
  const theirs = syllables(source);
  if (own.signs.length < SHORT) return [];
  const runs = commonRuns(own.signs, theirs.signs, GRAM);
  const grams = own.signs.length - GRAM + 1;
  const shared = runs.reduce((sum, { start, end }) => sum + end - start - GRAM + 1, 0);
  const isCopy = shared / grams > OVERLAP || runs.some(({ start, end }) => end - start >= RUN);
  if (!isCopy) return [];
  const place = ({ start, end }: Range): Range => ({
    start: own.at[start] ?? 0,
    end: (own.at[end - 1] ?? 0) + 1,
  });
  return joined(runs.map(place));
}

/** The letters and digits of a text, and where each stands in it. */
function syllables(text: string): { signs: string[]; at: number[] } {
  const signs: string[] = [];
  const at: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    signs.push(sign.normalize("NFC").toLowerCase());
    at.push(index + sign.length - 1);
  }
  return { signs, at };
}

/** The longest runs of `own`, in order, that also stand in `theirs` and have at least `least` signs. */
function commonRuns(own: readonly string[], theirs: readonly string[], least: number): Range[] {
  const places = new Map<string, number[]>();
  for (let i = 0; i + least <= theirs.length; i++) {
    const gram = theirs.slice(i, i + least).join("\0");
    places.set(gram, [...(places.get(gram) ?? []), i]);
  }
  const runs: Range[] = [];
  for (let start = 0; start + least <= own.length; start++) {
    const length = longest(own, start, theirs, places.get(own.slice(start, start + least).join("\0")) ?? []);
    if (length === 0) continue;
    runs.push({ start, end: start + length });
    // The run that begins next may overlap this one, but is counted from where it adds something.
    start += length - least;
  }
  return runs;
}

function longest(
  own: readonly string[],
  start: number,
  theirs: readonly string[],
  places: readonly number[],
): number {
  let best = 0;
  for (const place of places) {
    let length = 0;
    while (start + length < own.length && own[start + length] === theirs[place + length]) length++;
    best = Math.max(best, length);
  }
  return best;
}
