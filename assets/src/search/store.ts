import { Entries, IN_TITLE, type Postings } from "./codec";
import { stemOf } from "./ending";
import { initials, isHangul, startsSyllable, syllables } from "./hangul";
import { place } from "./sorted";
import { skeleton } from "./sound";
import { words } from "./text";

/** What the index says first: see script.go. */
export interface Head {
  /** How long the title of each question is among all: a digit from 0 to 2. */
  lengths: string;
  /** What the scripts of each family begin with. */
  firsts: Partial<Record<Family, string[]>>;
  /** Questions as pages outline them, as runs of neighbours in the document: the first one's place, and how many. */
  order?: [first: number, count: number][];
  /** How many questions a script of records holds, unless pages outline all. */
  block?: number;
}

/**
 * The sorted lists that a query is looked up in:
 *
 *   w  words, and concepts as &0, &1, …   with postings
 *   i  ends of words                      with the postings of all words that have them
 *   c  initial consonants                 with the postings of all words that begin so
 *   r  stems, backwards                   for spelling
 *   s  skeleton & stem                    for sound
 *
 * All follow from the words. A small site's are worked out here, a large one's
 * come as scripts of which a query needs a few.
 */
export type Family = "w" | "i" | "c" | "r" | "s";

interface List {
  readonly keys: readonly string[];
  postings(i: number): Postings;
}

/** The longest run of initials that is kept of a question's line. */
const LONGEST_LINE = 8;
const PER_QUESTIONS = 5000;
const LARGE = 2000;
const FEWEST_SOUNDS = 4;
const NOTHING: Postings = new Uint32Array(0);

/** The index, as far as it has been loaded. */
export class Store {
  readonly questions: number;
  /** Words that are hardly begun find nothing but themselves on a large site, or they would find too much. */
  readonly isLarge: boolean;
  /** In how many questions a word has to stand before it is offered as the right spelling. */
  readonly least: number;
  /** Names of scripts that were asked for and are not here yet. */
  readonly missing = new Set<string>();
  readonly #lists = new Map<string, List>();
  readonly #head: Head;
  readonly #titles: readonly string[];

  /** A small site's titles complete its index. */
  constructor(head: Head, titles: readonly string[] = []) {
    this.#head = head;
    this.#titles = titles;
    this.questions = head.lengths.length;
    this.isLarge = this.questions > LARGE;
    this.least = Math.floor(this.questions / PER_QUESTIONS) + 1;
  }

  /** Takes in a script of entries. */
  add(name: string, entries: readonly [keys: string, postings: string]): void {
    this.#lists.set(name, new Entries(...entries));
    this.missing.delete(name);
  }

  /** Visits all entries of a family that begin with a prefix, in order. */
  each(family: Family, prefix: string, visit: (key: string, postings: () => Postings) => void): void {
    for (const list of this.#covering(family, prefix))
      for (let i = place(list.keys, prefix); list.keys[i]?.startsWith(prefix); i++)
        visit(list.keys[i] ?? "", () => list.postings(i));
  }

  /** The postings of a word, or none. */
  postings(key: string): Postings {
    const shard = Math.max(0, place(this.#head.firsts.w ?? [], key, true) - 1);
    const [list] = this.#loaded("w", shard, shard + 1);
    const i = list ? place(list.keys, key) : -1;
    return list?.keys[i] === key ? list.postings(i) : NOTHING;
  }

  #covering(family: Family, prefix: string): List[] {
    const firsts = this.#head.firsts[family];
    if (!firsts) return [this.#derived(family)];
    const from = place(firsts, prefix, true);
    let to = from;
    while (firsts[to]?.startsWith(prefix)) to++;
    return this.#loaded(family, Math.max(0, from - 1), to);
  }

  #loaded(family: Family, from: number, to: number): List[] {
    const lists: List[] = [];
    for (let i = from; i < to; i++) {
      const list = this.#lists.get(family + i);
      if (list) lists.push(list);
      else this.missing.add(family + i);
    }
    return lists;
  }

  #derived(family: Family): List {
    let list = this.#lists.get(family);
    if (list) return list;
    const all = this.#loaded("w", 0, this.#head.firsts.w?.length ?? 0);
    list = derive(family, all, this.#titles, this.least);
    if (!this.missing.size) this.#lists.set(family, list);
    return list;
  }
}

/** A list that is worked out from the words. */
class Derived implements List {
  readonly keys: string[];
  readonly #postings: (() => Postings)[];

  constructor(entries: [key: string, postings: () => Postings][]) {
    entries.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
    this.keys = entries.map(e => e[0]);
    this.#postings = entries.map(e => e[1]);
  }
  postings(i: number): Postings {
    return this.#postings[i]?.() ?? NOTHING;
  }
}

function derive(family: Family, all: List[], titles: readonly string[], least: number): Derived {
  const entries: [string, () => Postings][] = [];
  const meant = new Set<string>();
  for (const list of all)
    list.keys.forEach((key, i) => {
      if (key.startsWith("&")) return;
      const postings = () => list.postings(i);
      if (family === "i") for (const end of ends(key)) entries.push([end, postings]);
      else if (family === "c") {
        if (isHangul(key) && syllables(key) > 1) entries.push([initials(key), postings]);
      } else if (key.length > 3 && postings().length >= least) {
        meant.add(key);
        if (isHangul(key)) meant.add(stemOf(key));
      }
    });
  if (family === "c") for (const line of titles.flatMap(lines)) entries.push(line);
  for (const key of meant) {
    if (family === "r") entries.push([[...key].reverse().join(""), () => NOTHING]);
    else {
      const sounds = skeleton(key);
      if (sounds.length >= FEWEST_SOUNDS) entries.push([`${sounds}&${key}`, () => NOTHING]);
    }
  }
  return new Derived(entries);
}

/** The ends of a word that are looked for inside it: two syllables or more, or four letters of Latin. */
export function ends(key: string): string[] {
  const found: string[] = [];
  for (let i = 1; i < key.length; i++) {
    const fits = isHangul(key)
      ? startsSyllable(key, i) && syllables(key.slice(i)) > 1
      : key.length - i >= (key <= "~" ? 4 : 2);
    if (fits) found.push(key.slice(i));
  }
  return found;
}

/** The initials of a question from each of its words on, as if it were written without spaces. */
function lines(title: string, question: number): [string, () => Postings][] {
  const found: [string, () => Postings][] = [];
  const here = Uint32Array.of(question * 16 + IN_TITLE);
  const all = words(title).map(w => (isHangul(w.key) ? initials(w.key) : ""));
  all.forEach((own, i) => {
    let line = "";
    for (const next of all.slice(i)) {
      if (!next || line.length >= LONGEST_LINE) break;
      line += next;
    }
    if (line.length > own.length) found.push([line.slice(0, LONGEST_LINE), () => here]);
  });
  return found;
}
