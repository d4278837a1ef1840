import type { Postings } from "./codec";
import { bareStems, base, isFormOf, stemOf, stems } from "./ending";
import { type Glossary, LACKING } from "./glossary";
import { isHangul, startsSyllable, syllables } from "./hangul";
import type { Each } from "./lists";
import * as Q from "./meaning";
import { type Match, type Meaning, nothing } from "./meaning";

/** How much longer a name may be than what has been typed of it. */
const UNTYPED = 2.5;

/** What words are looked up in. */
export interface Sources {
  readonly each: Each;
  readonly glossary: Glossary;
  readonly isLarge: boolean;
  /** In how many questions a word has to stand before it is offered as the right spelling. */
  readonly least: number;
}

/** A word as it stands in the texts: equal, with an ending, begun, inside others, or by another name. */
export function lookUp(from: Sources, key: string): Meaning {
  const meaning = nothing();
  const seen = new Set<string>();
  addLiteral(from, key, 1, seen, meaning);
  const stem = globalThis.without !== "particles" ? stemIn(from, key, meaning.matches.length > 0) : undefined;
  if (stem) addLiteral(from, stem, Q.STEM, seen, meaning);
  if (globalThis.without !== "inside") addInside(from, key, meaning);
  const weak = meaning.matches.every(m => m.quality <= Q.INSIDE);
  if (weak && globalThis.without !== "composing") addComposing(from, key, meaning);
  if (weak && !meaning.absent && globalThis.without !== "inside") addInsideNames(from, key, meaning);
  if (meaning.matches.length) meaning.absent = false;
  return meaning;
}

/** The longest known word that a word is with a particle; of one syllable only where it is nothing else. */
function stemIn(from: Sources, key: string, found: boolean): string | undefined {
  return (found ? stems : bareStems)(key).find(s => isKnown(from, s));
}

/** Whether a word stands in the texts or the glossary, alone or with an ending. */
export function isKnown(from: Sources, key: string): boolean {
  let known = from.glossary.concepts(key).some(c => c !== LACKING);
  if (!known)
    from.each("w", key, word => {
      known ||= isFormOf(word, key);
    });
  return known;
}

/** Adds the concepts that go by a name. */
export function addNamed(from: Sources, key: string, quality: number, meaning: Meaning): void {
  const forms = isHangul(key) ? [] : namesBeginning(from, root(key)).filter(n => isFormOf(n, key));
  addConcepts(
    from,
    [key, ...forms].flatMap(name => from.glossary.concepts(name)),
    quality,
    meaning,
  );
}

/** Adds the concepts whose names begin with a key and are not much longer. */
export function addBegun(
  from: Sources,
  key: string,
  untyped: number,
  quality: number,
  meaning: Meaning,
  mayBegin: (name: string) => boolean,
): void {
  const names = namesBeginning(from, key).filter(
    name => name !== key && name.length <= key.length * untyped && mayBegin(name),
  );
  addConcepts(
    from,
    names.flatMap(name => from.glossary.concepts(name)).filter(c => c !== LACKING),
    quality,
    meaning,
  );
}

function namesBeginning({ glossary }: Sources, prefix: string): string[] {
  return glossary.names.filter(name => name.startsWith(prefix));
}

/** Adds some concepts. */
function addConcepts(from: Sources, concepts: readonly number[], quality: number, meaning: Meaning): void {
  for (const concept of new Set(concepts)) {
    if (concept === LACKING) {
      meaning.absent = true;
      continue;
    }
    const name = `&${concept}`;
    from.each("w", name, (key, postings) => {
      if (key === name) meaning.matches.push({ postings: postings(), quality, alias: true });
    });
    for (const key of from.glossary.namesOf(concept)) meaning.marks.push({ key, how: "begin" });
  }
}

function addLiteral(from: Sources, key: string, quality: number, seen: Set<string>, meaning: Meaning): void {
  const exact: Match[] = [];
  const begun: Match[] = [];
  const visit = (word: string, postings: () => Postings) => {
    if (seen.has(word)) return;
    const match = (q: number) => ({ postings: postings(), quality: q * quality });
    if (word === key) exact.push(match(Q.EQUAL));
    else if (globalThis.without !== "particles" && isFormOf(word, key)) exact.push(match(Q.FORM));
    else if (globalThis.without !== "prefix" && mayBegin(from, key, word)) begun.push(match(Q.PREFIX));
    else return;
    seen.add(word);
  };
  from.each("w", key, visit);
  if (!isHangul(key) && root(key) !== key) from.each("w", root(key), visit);
  // Three letters are an abbreviation, if there is one: ToD is not the beginning of today.
  const whole = !isHangul(key) && key.length < 4 && exact.length > 0;
  meaning.matches.push(...exact, ...(whole ? [] : begun));
  if (exact.length || begun.length) meaning.marks.push({ key, how: "begin" });
  addNamed(from, key, Q.ALIAS * quality, meaning);
  const known = exact.length > 0 || meaning.matches.some(m => m.alias);
  const enough = isHangul(key) ? syllables(key) > 1 : key.length > 2;
  if (globalThis.without !== "prefix" && enough && !known)
    addBegun(
      from,
      key,
      UNTYPED,
      Q.PREFIX * Q.ALIAS * quality,
      meaning,
      name => from.glossary.reachesEnd(key, name) && mayBegin(from, key, name),
    );
}

/** Whether a key is enough of a word to be taken for its beginning. */
function mayBegin(from: Sources, key: string, word: string): boolean {
  if (!word.startsWith(key)) return false;
  const large = from.isLarge;
  if (!isHangul(key)) return key.length > (large ? 2 : 1);
  return startsSyllable(word, key.length) && syllables(key) > (large ? 1 : 0);
}

/** A word inside others. */
export function addInside(from: Sources, key: string, meaning: Meaning): void {
  if (!mayBeInside(key)) return;
  const before = meaning.matches.length;
  from.each("i", key, (end, postings) => {
    if (endsAt(end, key.length)) meaning.matches.push({ postings: postings(), quality: Q.INSIDE });
  });
  if (meaning.matches.length > before) meaning.marks.push({ key, how: "inside" });
}

/** A part of other names, where that is all there is: 하강 of 경사하강법. */
function addInsideNames(from: Sources, key: string, meaning: Meaning): void {
  if (!mayBeInside(key)) return;
  const holding = from.glossary.names.filter(name => {
    const at = name.indexOf(key, 1);
    return at > 0 && name.length <= key.length * UNTYPED && endsAt(name, at) && endsAt(name, at + key.length);
  });
  addConcepts(
    from,
    holding.flatMap(name => from.glossary.concepts(name)).filter(c => c !== LACKING),
    Q.INSIDE * Q.ALIAS,
    meaning,
  );
}

/** A syllable that is still being composed: 정귷 is on its way to 정규화. */
function addComposing(from: Sources, key: string, meaning: Meaning): void {
  if (!isHangul(key) || syllables(key) < (from.isLarge ? 2 : 1)) return;
  from.each("w", key, (word, postings) => {
    meaning.matches.push({ postings: postings(), quality: Q.COMPOSING });
    meaning.marks.push({ key: word, how: "begin" });
  });
  addBegun(from, key, UNTYPED, Q.COMPOSING * Q.ALIAS, meaning, name => from.glossary.reachesEnd(key, name));
}

/** Words, stems and names that begin or end as a key does. */
export function similar(from: Sources, key: string): Set<string> {
  const found = new Set<string>();
  const half = Math.max(2, Math.floor((key.length - 1) / 2));
  const begin = key.slice(0, half);
  const end = key.slice(-half);
  for (const name of from.glossary.names) if (name.startsWith(begin) || name.endsWith(end)) found.add(name);
  from.each("w", begin, (word, postings) => {
    if (Math.abs(word.length - key.length) > 8 || postings().length < from.least) return;
    found.add(word);
    if (isHangul(word)) found.add(stemOf(word));
  });
  from.each("r", backwards(end), word => found.add(backwards(word)));
  return found;
}

/** Whether a key is long enough to be looked for inside words. */
function mayBeInside(key: string): boolean {
  return isHangul(key) ? syllables(key) > 1 : key.length > 3 || key > "~";
}

/** Whether a syllable ends at i; Latin words may be cut anywhere. */
function endsAt(word: string, i: number): boolean {
  return i === word.length || !isHangul(word) || startsSyllable(word, i);
}

function backwards(key: string): string {
  return [...key].reverse().join("");
}

/** What all forms of a Latin word begin with. */
function root(key: string): string {
  return base(key).replace(/y$/, "");
}
