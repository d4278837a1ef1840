import { IN_TITLE, PLACES } from "./codec";
import type { Meaning } from "./meaning";

/** What a word in the question's own text is worth, of one in all; the rest is for the answer. */
const TITLE = 0.85;
/** In how many places of an answer of average length a word has half of its worth. */
const HALF = 0.5;
/** How much the length of a title takes from each word in it. */
const LENGTH = 0.4;
const LENGTHS = [0.4, 0.9, 1.6];

/** How well the questions fit one word of the query. */
export class Tally {
  readonly touched: number[] = [];
  readonly #seen: Uint8Array;
  readonly #title: Float32Array;
  readonly #answer: Float32Array;
  readonly #literal: Uint16Array;
  readonly #alias: Uint8Array;

  constructor(questions: number) {
    this.#seen = new Uint8Array(questions);
    this.#title = new Float32Array(questions);
    this.#answer = new Float32Array(questions);
    this.#literal = new Uint16Array(questions);
    this.#alias = new Uint8Array(questions);
  }

  add({ matches }: Meaning): void {
    for (const { postings, quality, alias } of matches)
      for (const p of postings) {
        const question = p >> 4;
        const places = p & PLACES;
        if (!this.#seen[question]) this.touched.push(question);
        this.#seen[question] = 1;
        if (p & IN_TITLE) raise(this.#title, question, quality);
        if (!places) continue;
        raise(this.#answer, question, quality);
        if (alias) raise(this.#alias, question, places);
        else this.#literal[question] = (this.#literal[question] ?? 0) + places;
      }
  }

  /** How well a question fits, up to about 1, if its title is so long among all. */
  score(question: number, length: number): number {
    const places = this.places(question);
    const title = (this.#title[question] ?? 0) / (1 - LENGTH + LENGTH * (LENGTHS[length] ?? 1));
    return TITLE * title + (1 - TITLE) * (this.#answer[question] ?? 0) * (places / (places + HALF));
  }

  /** How well the word itself fits, from 0 to 1. */
  quality(question: number): number {
    return Math.max(this.#title[question] ?? 0, this.#answer[question] ?? 0);
  }

  /** In how many places of the answer the word stands, or any of its names. */
  places(question: number): number {
    return Math.max(Math.min(this.#literal[question] ?? 0, PLACES), this.#alias[question] ?? 0);
  }

  /** How much the word says: little where it stands in many questions. */
  get rarity(): number {
    return rarity(this.touched.length, this.#seen.length);
  }
}

/** What a word says that stands in so many of all questions: BM25's inverse document frequency. */
export function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}

function raise(array: Float32Array | Uint8Array, i: number, value: number): void {
  if (value > (array[i] ?? 0)) array[i] = value;
}
