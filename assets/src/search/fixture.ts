import { entries, type Written } from "./codec";
import { derived } from "./derived";
import { type Answer, answer, site } from "./engine";
import type { Language } from "./glossary";
import { type Contents, type Head, leastOf } from "./lists";
import { sharded } from "./shards";

/** What the scripts of an index hand over. */
export interface Parts {
  index: Head;
  glossary: Language;
  [name: string]: unknown;
}

/** Documents of which the other side made an index for the tests. */
export interface Fixture {
  questions: [title: string, answer: string][];
  small: Parts;
  large: Parts;
}

export type Search = (query: string) => Answer;

/** Searches a document by its index in one script. */
export function whole({ questions, small }: Fixture): Search {
  return searchWhole(
    small,
    questions.map(q => q[0]),
  );
}

/** Searches a document by its index in many scripts. */
export function lazy({ large }: Fixture): Search {
  return searchLazily(large);
}

/** Searches by the words alone, which may stand in several scripts; all else follows from them. */
export function searchWhole(parts: Parts, titles: readonly string[]): Search {
  const { lengths } = parts.index;
  const written = Object.keys(parts).filter(name => /^w\d/.test(name));
  const words = written.flatMap((_, i) => entries(parts[`w${i}`] as Written));
  const from = site(lengths, derived(words, titles, leastOf(lengths.length)), parts.glossary);
  return query => answer(from, query);
}

/** Searches by many scripts, of which those are taken that a query asks for. */
export function searchLazily(parts: Parts): Search {
  const { lengths, firsts } = parts.index as Contents;
  const { each, missing, add } = sharded(firsts);
  const from = site(lengths, each, parts.glossary);
  return query => {
    for (;;) {
      const found = answer(from, query);
      if (!missing.size) return found;
      for (const name of [...missing]) add(name, parts[name] as Written);
    }
  };
}
