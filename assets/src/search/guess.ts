import { stems } from "./ending";
import { LACKING } from "./glossary";
import { initials, isHangul, isVowel, otherKeyboard, startsSyllable, syllables } from "./hangul";
import { addNamed, isKnown, lookUp, type Sources, similar } from "./lookup";
import * as Q from "./meaning";
import { common, type Meaning, union, weaker } from "./meaning";
import { skeleton } from "./sound";
import { distance, TOO_FAR, tolerance } from "./spelling";
import type { Word } from "./text";

/** As many initials as the index keeps of a question's line. */
const LONGEST_LINE = 8;
/** Vowels among them. */
const FEWEST_SOUNDS = 4;

/** What may be meant by a word that nothing is found for. The first guess that finds something is taken. */
export function guess(from: Sources, { key, raw }: Pick<Word, "key" | "raw">): Meaning | undefined {
  return (
    found(globalThis.without !== "initials" && byInitials(from, key)) ||
    found(globalThis.without !== "split" && bySplitting(from, key)) ||
    found(globalThis.without !== "keyboard" && byKeyboard(from, key, raw)) ||
    found(globalThis.without !== "spelling" && bySpelling(from, key)) ||
    found(globalThis.without !== "sound" && bySound(from, key))
  );
}

/** A guess, if it found something. */
function found(meaning: Meaning | false | undefined): Meaning | undefined {
  return meaning && (meaning.matches.length || meaning.absent) ? meaning : undefined;
}

/** Only initial consonants: ㄷㅇㅌ. */
function byInitials(from: Sources, key: string): Meaning | undefined {
  if (!isHangul(key) || key.length < 2 || isVowel(key)) return undefined;
  const meaning: Meaning = { matches: [], marks: [{ key, how: "initials" }] };
  from.each("c", key.slice(0, LONGEST_LINE), (word, postings) => {
    meaning.matches.push({ postings: postings(), quality: word === key ? Q.INITIALS : Q.INITIALS - 0.05 });
  });
  for (const name of from.glossary.names)
    if (initials(name) === key && isHangul(name)) addNamed(from, name, Q.INITIALS * Q.ALIAS, meaning);
  return meaning;
}

/** A compound of known words: 활성화함수. The pieces must meet in one question. */
function bySplitting(from: Sources, key: string): Meaning | undefined {
  const pieces = split(from, key, 4);
  return (
    pieces &&
    common(
      pieces.map(piece => lookUp(from, piece)),
      Q.SPLIT,
    )
  );
}

/** The pieces of a compound, the longest possible one first. */
function split(from: Sources, key: string, most: number): string[] | undefined {
  if (isKnown(from, key) || stems(key).some(stem => isKnown(from, stem))) return [key];
  if (most < 2) return undefined;
  for (let i = key.length - 3; i > 2; i--) {
    if (isHangul(key) && (!startsSyllable(key, i) || syllables(key.slice(0, i)) < 2)) continue;
    if (!isKnown(from, key.slice(0, i))) continue;
    const rest = split(from, key.slice(i), most - 1);
    if (rest) return [key.slice(0, i), ...rest];
  }
  return undefined;
}

/** The wrong keyboard, either way, if that makes a word. */
function byKeyboard(from: Sources, key: string, raw: string): Meaning | undefined {
  const meant = otherKeyboard(raw, key);
  if (isHangul(meant) && syllables(meant) < 2) return undefined;
  const plain = lookUp(from, meant);
  const found = plain.matches.some(m => m.quality > Q.INSIDE) ? plain : bySplitting(from, meant);
  return found && { ...found, meant };
}

/** Words that a few keys are missing from, or wrong in. */
function bySpelling(from: Sources, key: string): Meaning | undefined {
  if (isHangul(key) && syllables(key) < 2) return undefined;
  let best = TOO_FAR;
  let meant: string[] = [];
  for (const form of [key, ...stems(key)]) {
    const limit = tolerance(form, isHangul(form));
    if (!limit) continue;
    for (const word of similar(from, form)) {
      const cost = distance(form, word, Math.min(best, limit));
      if (cost > best || cost > limit) continue;
      if (cost < best) meant = [];
      best = cost;
      meant.push(word);
    }
  }
  return understood(from, meant, Q.SPELLING);
}

/** Words of the other script that sound alike: tensorflow and 텐서플로우. */
function bySound(from: Sources, key: string): Meaning | undefined {
  const meant: string[] = [];
  for (const form of [key, ...stems(key)]) {
    const sounds = skeleton(form);
    if (sounds.length < FEWEST_SOUNDS || (isHangul(form) && syllables(form) < 2)) continue;
    from.each("s", `${sounds}&`, pair => {
      const word = pair.slice(sounds.length + 1);
      if (isHangul(word) !== isHangul(form)) meant.push(word);
    });
    meant.push(...from.glossary.sounding(sounds).filter(name => isHangul(name) !== isHangul(form)));
  }
  return understood(from, meant, Q.SOUND);
}

function understood(from: Sources, meant: string[], quality: number): Meaning | undefined {
  const [first] = meant;
  if (!first) return undefined;
  const all = [...new Set(meant)].map(word =>
    from.glossary.concepts(word).includes(LACKING)
      ? { matches: [], marks: [], absent: true }
      : lookUp(from, word),
  );
  return { ...weaker(union(all), quality), meant: first, guessed: true };
}
