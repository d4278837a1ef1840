import { isHangul, startsSyllable, syllables } from "./hangul";

// What may follow a Korean noun in one word: particles, the copula, and the
// forms of 하다 and 되다 that make verbs of nouns. No analyser of morphemes is
// at work: such analysers break up the terms that people search for (과적합
// into 과 and 적합), and a list with a stem of at least two syllables does not.
let particles: ReadonlySet<string> = new Set();

/**
 * Takes the particles from lines of keys in lower case: before the stroke stands
 * how they begin, behind it how they may go on (see ending.go).
 */
export function learnParticles(lines: string): void {
  particles = new Set(lines.toUpperCase().split("\n").flatMap(combined));
}

/** Each beginning with each end. */
function combined(line: string): string[] {
  const [begins = [], ends = []] = line.split("|").map(part => part.split(" "));
  return begins.flatMap(begin => ends.map(end => begin + end));
}

/** A word without its longest particle, or the base of a Latin one. */
export function stemOf(key: string): string {
  return isHangul(key) ? (stems(key)[0] ?? key) : base(key);
}

/** Whether a word is only a particle, as after a word in another script: CNN은. */
export function isParticle(key: string): boolean {
  return particles.has(key);
}

/** What a word may be without a particle, the longest particle first; at least two syllables stay. */
export function stems(key: string): string[] {
  return bareStems(key).filter(stem => syllables(stem) > 1);
}

/** What a word may be without a particle, however little stays. */
export function bareStems(key: string): string[] {
  const found: string[] = [];
  if (!isHangul(key)) return found;
  for (let i = 2; i < key.length; i++)
    if (startsSyllable(key, i) && particles.has(key.slice(i))) found.push(key.slice(0, i));
  return found;
}

const ENDINGS = [
  ["ies", "y"],
  ["ied", "y"],
  ["ing", ""],
  ["ed", ""],
  ["es", ""],
  ["s", ""],
] as const;

/**
 * What the forms of an English word have in common: its plural, its -ed and
 * its -ing lose their endings, a silent e goes, and a doubled consonant before
 * an ending is single again (stopping, stopped and stop).
 */
export function base(word: string): string {
  for (const [ending, put] of ENDINGS) {
    const stem = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || stem.length < 3 || !/[aeiouy]/.test(stem)) continue;
    if (ending === "s" && /[aius]$/.test(stem)) break; // bias, analysis, corpus, loss
    word = stem.replace(/^(.{2,})([^aeioulsz])\2$/, "$1$2") + put;
    break;
  }
  return word.length > 3 ? word.replace(/e$/, "") : word;
}

/** Whether a word is a stem, or it with an ending. */
export function isFormOf(word: string, stem: string): boolean {
  if (word === stem) return true;
  if (isHangul(stem))
    return word.startsWith(stem) && particles.has(word.slice(stem.length)) && syllables(stem) > 1;
  return stem.length > 2 && base(word) === base(stem);
}
