import type { Postings } from "./codec";
import { base, isFormOf, stems } from "./ending";
import { type Glossary, LACKING } from "./glossary";
import { isHangul, startsSyllable, syllables } from "./hangul";
import * as Q from "./meaning";
import { type Match, type Meaning, nothing, type Step } from "./meaning";
import { distance } from "./spelling";
import type { Store } from "./store";

/** Above this many questions, words that are hardly begun find nothing but themselves. */
const LARGE = 2000;
/** How much longer a name may be than what has been typed of it. */
const UNTYPED = 2.5;

/** Looks words up as they are. */
export class Lookup {
  readonly store: Store;
  readonly glossary: Glossary;
  readonly #off: ReadonlySet<Step>;

  constructor(store: Store, glossary: Glossary, off: ReadonlySet<Step>) {
    this.store = store;
    this.glossary = glossary;
    this.#off = off;
  }

  on(step: Step): boolean {
    return !this.#off.has(step);
  }

  /** A word as it stands in the texts: equal, with an ending, begun, inside others, or by another name. */
  word(key: string): Meaning {
    const meaning = nothing();
    const seen = new Set<string>();
    this.#literal(key, 1, seen, meaning);
    const stem = this.on("particles") ? stems(key).find(s => this.isKnown(s)) : undefined;
    if (stem) this.#literal(stem, Q.STEM, seen, meaning);
    const exact = meaning.matches.some(m => m.quality >= Q.ALIAS * Q.STEM);
    if (exact && this.on("variants")) this.#variants(stem ?? key, seen, meaning);
    if (this.on("inside")) this.inside(key, meaning);
    if (!meaning.matches.length && this.on("composing")) this.#composing(key, meaning);
    const weak = meaning.matches.every(m => m.quality <= Q.INSIDE);
    if (weak && this.on("inside") && this.on("glossary")) this.#insideNames(key, meaning);
    if (meaning.matches.length) meaning.absent = false;
    return meaning;
  }

  /** Whether a word stands in the texts or the glossary, alone or with an ending. */
  isKnown(key: string): boolean {
    let known = this.on("glossary") && this.glossary.concepts(key).some(c => c !== LACKING);
    if (!known)
      this.store.each("w", key, word => {
        known ||= isFormOf(word, key);
      });
    return known;
  }

  /** Adds the concepts that go by a name. */
  named(key: string, quality: number, meaning: Meaning): void {
    if (!this.on("glossary")) return;
    const names = isHangul(key) ? [key] : this.glossary.beginning(root(key)).filter(n => isFormOf(n, key));
    this.#add(
      names.flatMap(name => this.glossary.concepts(name)),
      quality,
      meaning,
    );
  }

  /** Adds the concepts whose names begin with a key and are not much longer. */
  begun(key: string, untyped: number, quality: number, meaning: Meaning, mayBegin: (name: string) => boolean): void {
    if (!this.on("glossary")) return;
    const names = this.glossary
      .beginning(key)
      .filter(name => name !== key && name.length <= key.length * untyped && mayBegin(name));
    this.#add(
      names.flatMap(name => this.glossary.concepts(name)).filter(c => c !== LACKING),
      quality,
      meaning,
    );
  }

  /** Adds some concepts. */
  #add(concepts: readonly number[], quality: number, meaning: Meaning): void {
    for (const concept of new Set(concepts)) {
      if (concept === LACKING) {
        meaning.absent = true;
        continue;
      }
      meaning.matches.push({ postings: this.store.postings(`&${concept}`), quality, alias: true });
      for (const key of this.glossary.groups[concept] ?? []) meaning.marks.push({ key, how: "begin" });
    }
  }

  #literal(key: string, quality: number, seen: Set<string>, meaning: Meaning): void {
    const exact: Match[] = [];
    const begun: Match[] = [];
    const visit = (word: string, postings: () => Postings) => {
      if (seen.has(word)) return;
      const match = (q: number) => ({ postings: postings(), quality: q * quality });
      if (word === key) exact.push(match(Q.EQUAL));
      else if (this.on("particles") && isFormOf(word, key)) exact.push(match(Q.FORM));
      else if (this.on("prefix") && this.#mayBegin(key, word)) begun.push(match(Q.PREFIX));
      else return;
      seen.add(word);
    };
    this.store.each("w", key, visit);
    if (!isHangul(key) && root(key) !== key) this.store.each("w", root(key), visit);
    // Three letters are an abbreviation, if there is one: ToD is not the beginning of today.
    const whole = !isHangul(key) && key.length < 4 && exact.length > 0;
    meaning.matches.push(...exact, ...(whole ? [] : begun));
    if (exact.length || begun.length) meaning.marks.push({ key, how: "begin" });
    this.named(key, Q.ALIAS * quality, meaning);
    const known = exact.length > 0 || meaning.matches.some(m => m.alias);
    const enough = isHangul(key) ? syllables(key) > 1 : key.length > 2;
    if (this.on("prefix") && enough && !known)
      this.begun(key, UNTYPED, Q.PREFIX * Q.ALIAS * quality, meaning, name => this.glossary.reachesEnd(key, name) && this.#mayBegin(key, name));
  }

  /** Whether a key is enough of a word to be taken for its beginning. */
  #mayBegin(key: string, word: string): boolean {
    if (!word.startsWith(key)) return false;
    const large = this.store.questions > LARGE;
    if (!isHangul(key)) return key.length > (large ? 2 : 1);
    return startsSyllable(word, key.length) && syllables(key) > (large ? 1 : 0);
  }

  /** A word inside others. */
  inside(key: string, meaning: Meaning): void {
    if (!mayBeInside(key)) return;
    const before = meaning.matches.length;
    this.store.each("i", key, (end, postings) => {
      if (endsAt(end, key.length)) meaning.matches.push({ postings: postings(), quality: Q.INSIDE });
    });
    if (meaning.matches.length > before) meaning.marks.push({ key, how: "inside" });
  }

  /** A part of other names, where that is all there is: 하강 of 경사하강법. */
  #insideNames(key: string, meaning: Meaning): void {
    if (!mayBeInside(key)) return;
    const holding = this.glossary.names.filter(name => {
      const at = name.indexOf(key, 1);
      return at > 0 && name.length <= key.length * UNTYPED && endsAt(name, at) && endsAt(name, at + key.length);
    });
    this.#add(
      holding.flatMap(name => this.glossary.concepts(name)).filter(c => c !== LACKING),
      Q.INSIDE * Q.ALIAS,
      meaning,
    );
  }

  /** A syllable that is still being composed: 정귷 is on its way to 정규화. */
  #composing(key: string, meaning: Meaning): void {
    if (!isHangul(key) || syllables(key) < (this.store.questions > LARGE ? 2 : 1)) return;
    this.store.each("w", key, (word, postings) => {
      meaning.matches.push({ postings: postings(), quality: Q.COMPOSING });
      meaning.marks.push({ key: word, how: "begin" });
    });
    this.begun(key, UNTYPED, Q.COMPOSING * Q.ALIAS, meaning, name => this.glossary.reachesEnd(key, name));
  }

  /** Long words that the texts themselves spell a little differently: funtion, 매커니즘. */
  #variants(key: string, seen: Set<string>, meaning: Meaning): void {
    const limit = isHangul(key) ? 0.5 : 1;
    if (key.length < 7) return;
    for (const word of this.similar(key)) {
      if (seen.has(word) || isFormOf(word, key) || distance(key, word, limit) > limit) continue;
      meaning.matches.push({ postings: this.store.postings(word), quality: Q.VARIANT });
      meaning.marks.push({ key: word, how: "begin" });
    }
  }

  /** Words and stems that begin or end as a key does. */
  similar(key: string): Set<string> {
    const found = new Set<string>();
    const half = Math.max(2, Math.floor((key.length - 1) / 2));
    this.store.each("w", key.slice(0, half), (word, postings) => {
      if (Math.abs(word.length - key.length) > 8 || postings().length < this.store.least) return;
      found.add(word);
      for (const stem of stems(word).slice(0, 1)) found.add(stem);
    });
    this.store.each("r", backwards(key.slice(-half)), word => found.add(backwards(word)));
    return found;
  }
}

/** Whether a key is long enough to be looked for inside words. */
function mayBeInside(key: string): boolean {
  return isHangul(key) ? syllables(key) > 1 : key.length > 3 || key > "\x80";
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

