import { add, type Postings } from "./codec";

/** The steps that can be switched off, to see what each is worth. */
export type Step =
  | "joined"
  | "particles"
  | "prefix"
  | "inside"
  | "composing"
  | "initials"
  | "split"
  | "keyboard"
  | "spelling"
  | "sound"
  | "asked";

declare global {
  /** The step that a measurement leaves out. In pages it is none: the bundler writes undefined (see bundle.go). */
  var without: Step | undefined;
}

/** How well a word fits that was found by each step: exact, another name, a beginning, a guess. */
export const EQUAL = 1;
export const FORM = 0.98;
export const STEM = 0.95;
export const ALIAS = 0.78;
export const INITIALS = 0.76;
export const PREFIX = 0.75;
export const COMPOSING = 0.72;
export const SPLIT = 0.75;
export const SPELLING = 0.7;
export const SOUND = 0.65;
export const INSIDE = 0.6;

/** Questions that a word stands in, and how well that fits what was asked. */
export interface Match {
  postings: Postings;
  quality: number;
  /** Found by another name: its places are those of the other words too. */
  alias?: boolean;
}

/** What is to be marked in a text: a key at the beginning of words, inside words, or initials. */
export interface Mark {
  key: string;
  how: "begin" | "inside" | "initials";
}

/** What was found for a word. */
export interface Meaning {
  matches: Match[];
  marks: Mark[];
  /** The glossary knows it and the site lacks it. */
  absent?: boolean;
  /** It is not sure that this is what was meant. */
  guessed?: boolean;
  /** The key that was understood instead of what was typed. */
  meant?: string;
}

export function nothing(): Meaning {
  return { matches: [], marks: [] };
}

/** The same meaning, fitting less well. */
export function weaker(meaning: Meaning, by: number): Meaning {
  return { ...meaning, matches: meaning.matches.map(m => ({ ...m, quality: m.quality * by })) };
}

/** All meanings as one. */
export function union(meanings: Meaning[]): Meaning {
  return {
    matches: meanings.flatMap(m => m.matches),
    marks: meanings.flatMap(m => m.marks),
    absent: meanings.length > 0 && meanings.every(m => m.absent),
  };
}

/** The questions that all meanings have in common. */
export function common(meanings: Meaning[], quality: number): Meaning {
  let all: Map<number, number> | undefined;
  for (const { matches } of meanings) {
    const here = new Map<number, number>();
    for (const { postings } of matches)
      for (const p of postings)
        if (!all || all.has(p >> 4)) here.set(p >> 4, add(here.get(p >> 4) ?? 0, p & 15));
    for (const [question, where] of here) here.set(question, Math.max(where, all?.get(question) ?? 0));
    all = here;
  }
  const postings = Array.from(all ?? [], ([question, where]) => question * 16 + where);
  return { matches: postings.length ? [{ postings, quality }] : [], marks: meanings.flatMap(m => m.marks) };
}
