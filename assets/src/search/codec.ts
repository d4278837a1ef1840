// How entries are written: see encode.go.
const SHARES = " '*+,-./:;=>?[]^_`{|}~";
const RADIX = 26;
const HIGH = "0123456789!#$%&'()*+,-./:;";
const WHERES = " =>?@[]^_`{|}~";

/** Where a word stands: in the question's own text, plus the number of places in the answer, up to seven. */
export const IN_TITLE = 8;
/** Mask of the number of places in the answer. */
export const PLACES = 7;

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
    for (let i = 0; i < postings.length; i++) {
      const c = postings.charCodeAt(i);
      if (c > 64 && c < 91) this.#ends.push(i + 1);
    }
  }

  /** The place of the first word that is not before key. */
  find(key: string): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.keys[middle] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    return low;
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
  for (const c of text) {
    const low = c.toLowerCase().charCodeAt(0) - 97;
    const w = WHERES.indexOf(c);
    if (w >= 0) where = w + 2;
    else if (low < 0 || low >= RADIX) high = high * RADIX + HIGH.indexOf(c);
    else {
      question += high * RADIX + low + 1;
      list.push(question * 16 + where);
      high = 0;
      where = 1;
    }
  }
  return Uint32Array.from(list);
}
