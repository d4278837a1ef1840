import { IN_TITLE, PLACES } from "./codec";
import type { Meaning } from "./meaning";

/** What a word in the question's own text is worth, of one in all; the rest is for the answer. */
const TITLE = 0.85;
/** In how many places of an answer of average length a word has half of its worth. */
const HALF = 0.5;
/** What a word in a title counts for less, the longer that is among all. */
const DIVISORS = [0.76, 0.96, 1.24];

/** How well a question fits one word of the query. */
export interface Fit {
  /** How well the word fits that stands in the question's own text, from 0 to 1, and the one in the answer. */
  title: number;
  answer: number;
  /** In how many places of the answer the word stands, and any of its names. */
  literal: number;
  named: number;
}

/** The questions that fit one word of the query. */
export type Tally = Map<number, Fit>;

/** Adds what was found for the word. */
export function tallyUp(tally: Tally, { matches }: Meaning): void {
  for (const { postings, quality, alias } of matches)
    for (const p of postings) {
      const fit = tally.get(p >> 4) ?? { title: 0, answer: 0, literal: 0, named: 0 };
      const places = p & PLACES;
      if (p & IN_TITLE) fit.title = Math.max(fit.title, quality);
      if (places) fit.answer = Math.max(fit.answer, quality);
      if (alias) fit.named = Math.max(fit.named, places);
      else fit.literal += places;
      tally.set(p >> 4, fit);
    }
}

/** How well a question fits, up to about 1, if its title is so long among all, by a digit from 0 to 2. */
export function score(fit: Fit, length: string): number {
  const places = placesOf(fit);
  const title = fit.title / (DIVISORS[Number(length)] ?? 1);
  return TITLE * title + (1 - TITLE) * fit.answer * (places / (places + HALF));
}

/** In how many places of the answer the word stands, or any of its names. */
export function placesOf({ literal, named }: Fit): number {
  return Math.max(Math.min(literal, PLACES), named);
}

/** What a word says that stands in so many of all questions: BM25's inverse document frequency. */
export function rarity(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}
