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
export type Postings = Uint32Array;

/** A sorted list of words, with their postings where they have any. */
export class Entries {
  readonly keys: string[] = [];
  readonly #postings: string;
  readonly #ends: number[] = []; // of each word's postings
  readonly #decoded = new Map<number, Postings>();

  constructor(words: string, postings: string) {
    this.#postings = postings;
    let key = "";
    for (const [word] of words.matchAll(/[ '*-/:;=>?[\]^_`{-~][^ '*-/:;=>?[\]^_`{-~]*/g)) {
      key = key.slice(0, SHARES.indexOf(word.charAt(0))) + word.slice(1);
      this.keys.push(key);
    }
    for (const { index } of postings.matchAll(/[A-Z\d,.]/g)) this.#ends.push(index + 1);
  }

  /** The postings of a word, by its place. */
  postings(i: number): Postings {
    let list = this.#decoded.get(i);
    if (!list) {
      list = decode(this.#postings.slice(this.#ends[i - 1] ?? 0, this.#ends[i]));
      this.#decoded.set(i, list);
    }
    return list;
  }
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
  return Uint32Array.from(list);
}
