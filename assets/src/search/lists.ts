import type { Entry } from "./codec";

/** What the index says first: see script.go. */
export interface Head {
  /** How long the title of each question is among all: a digit from 0 to 2. */
  lengths: string;
}

/** What a small site's index says. */
export interface Outline extends Head {
  /** Questions as pages outline them, as runs of neighbours in the document: the first one's place, and how many. */
  order: [first: number, count: number][];
}

/** What a large site's index says. */
export interface Contents extends Head {
  firsts: Firsts;
  /** How many questions a script of records holds. */
  block: number;
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
 * All follow from the words. A small site's are worked out (derived.ts), a large
 * one's come as scripts of which a query needs a few (shards.ts).
 */
export type Family = "w" | "i" | "c" | "r" | "s";

/** What the scripts of each family begin with. */
export type Firsts = Readonly<Record<Family, string[]>>;

/** Visits all entries of a family that begin with a prefix, in order. */
export type Each = (family: Family, prefix: string, visit: (...entry: Entry) => void) => void;

/** Words that are hardly begun find nothing but themselves on a large site, or they would find too much. */
export function isLarge(questions: number): boolean {
  return questions > 2000;
}

/** In how many questions a word has to stand before it is offered as the right spelling. */
export function leastOf(questions: number): number {
  return Math.floor(questions / 5000) + 1;
}
