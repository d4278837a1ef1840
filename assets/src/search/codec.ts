// How entries are written: see encode.go.
const SHARES = " '*+,-./:;=>?[]^_`{|}~";
const WHERES = " =>?@[]^_`{|}~";
const LAST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,.";
const MORE = "abcdefghijklmnopqrstuvwxyz!$%&'()*+-/:";

/** Where a word stands: in the question's own text, plus the number of places in the answer, up to seven. */
export const IN_TITLE = 8;
/** Mask of the number of places in the answer. */
export const PLACES = 7;

/** Adds up two places of words. */
export function add(a: number, b: number): number {
  return ((a | b) & IN_TITLE) | Math.min(PLACES, (a & PLACES) + (b & PLACES));
}

/** Postings of a word: sixteen times the question, from 0, plus where the word stands in it. */
export type Postings = readonly number[];

/** A word, or what else is looked up, and its postings, which are read when they are needed. */
export type Entry = [key: string, postings: () => Postings];

/** Entries as a script hands them over: the words, and the postings of all of them. */
export type Written = readonly [words: string, postings: string];

/** Reads entries. They are sorted by key. */
export function entries([words, postings]: Written): Entry[] {
  const texts = postings.match(/[^A-Z\d,.]*./g) ?? [];
  let key = "";
  return words.split(/(?=[ '*-/:;=>?[\]^_`{-~])/).map((word, i) => {
    let list: Postings | undefined;
    key = key.slice(0, SHARES.indexOf(word.charAt(0))) + word.slice(1);
    return [key, () => (list ??= decode(texts[i] ?? ""))];
  });
}

function decode(text: string): Postings {
  const list: number[] = [];
  let question = -1;
  let high = 0;
  let where = 1;
  let digit = false; // of a high number
  for (const c of text) {
    const low = Math.max(LAST.indexOf(c), MORE.indexOf(c));
    if (digit) high = high * MORE.length + low;
    else if (c === ";") high++;
    else if (low < 0 && c !== "#") where = WHERES.indexOf(c) + 2;
    else if (low >= 0) {
      question += high * MORE.length + low + 1;
      list.push(question * 16 + where);
      high = 0;
      where = 1;
    }
    digit = !digit && c === "#";
  }
  return list;
}
