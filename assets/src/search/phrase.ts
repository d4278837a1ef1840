import { bareStems, isFormOf } from "./ending";
import { addBegun, addInside, addNamed, lookUp, type Sources } from "./lookup";
import * as Q from "./meaning";
import { common, type Meaning, nothing } from "./meaning";
import type { Word } from "./text";

/** How much longer a name may be than a run of words of which the last is not finished. */
const UNTYPED = 2;
const FEWEST_KEYS = 3;

/** What several words mean together: the name of a concept, or a word that is written without spaces. */
export function run(from: Sources, words: readonly Pick<Word, "key">[]): Meaning | undefined {
  const last = words.at(-1)?.key ?? "";
  const begin = words
    .slice(0, -1)
    .map(w => w.key)
    .join("");
  const meaning = nothing();
  for (const end of globalThis.without !== "particles" ? [last, ...bareStems(last)] : [last]) {
    addNamed(from, begin + end, Q.ALIAS, meaning);
    if (words.length === 2 && globalThis.without !== "joined") joined(from, begin + end, meaning);
    if (meaning.matches.length) return { ...meaning, absent: false };
    if (meaning.absent) return absent(from, words);
  }
  if (globalThis.without !== "composing" && last.length >= FEWEST_KEYS)
    addBegun(from, begin + last, UNTYPED, Q.COMPOSING * Q.ALIAS, meaning, () => true);
  return meaning.matches.length ? meaning : undefined;
}

/** A word that is written together: 역 전파. */
function joined(from: Sources, key: string, meaning: Meaning): void {
  const before = meaning.matches.length;
  from.each("w", key, (word, postings) => {
    if (isFormOf(word, key)) meaning.matches.push({ postings: postings(), quality: Q.FORM });
  });
  if (meaning.matches.length > before) meaning.marks.push({ key, how: "begin" });
}

/**
 * A concept that the site lacks is not found by its separate words. What may
 * still stand in the texts is an end of a word and then whole ones, that happen
 * to read like it.
 */
function absent(from: Sources, words: readonly Pick<Word, "key">[]): Meaning {
  const end = nothing();
  addInside(from, words[0]?.key ?? "", end);
  const all = common([end, ...words.slice(1).map(w => lookUp(from, w.key))], Q.INSIDE);
  return { ...all, absent: true };
}
