// How a query is answered
//
// The index holds every word of the site as it stands in the text, and nothing
// is known of Korean until somebody asks. Then each word of the query is looked
// for in ways that reach further and further, and the first that finds something
// is the last: that is what keeps what is found to the point.
//
//   1  Texts that look alike are made alike            ＲｅＬＵ is relu (text.ts)
//   2  Words end at spaces, signs, other scripts       CNN은 is cnn, 은; R-CNN is r, cnn
//   3  Words become the keys that type them            정규화 is WJDRBGHK (hangul.ts)
//   4  Several words may be one name                   배치 정규화, 역 전파, 배치 정귷 (phrase.ts)
//   5  A word is looked up as it is (lookup.ts):       equal; with a particle (정규화를); without one
//                                                      (과적합이란); begun (과적); inside (지도학습 in
//                                                      비지도학습); by another name (overfitting)
//   6  or as far as it has been composed               드롭앙, 경사하강ㅂ: keys that a word begins with
//   7  If that is nothing, it is guessed (guess.ts):   initials (ㄷㄹㄴ); compounds (활성화함수); the wrong
//                                                      keyboard (wjdrbghk, 추ㅜ); spelling (렝체인);
//                                                      sound (tensorflow, 텐서플로우)
//   8  Questions are ranked (rank.ts)                  by how well and how often they have each word, by
//                                                      what it says, and by how much of the query they have
//
// A question that has too little of the query is no result: "쿠버네티스 배포"
// does not find what is said of 배포 alone. A concept that the glossary knows
// and the site lacks counts as absent, and not as the words of its name. Words
// that only ask (왜, 차이, what) find nothing; of what the others find, those
// come first that have them too.
//
// All of this is done at once, with what of the index is here. What was asked
// for and is not here is noted (shards.ts); whoever asked loads it and asks
// again, so that an index in many scripts finds the same as one in a single one.

import { learnParticles } from "./ending";
import { glossaryOf, type Language } from "./glossary";
import { guess } from "./guess";
import { isHangul, typed } from "./hangul";
import { type Each, isLarge, leastOf } from "./lists";
import { lookUp, type Sources } from "./lookup";
import { type Mark, type Meaning, nothing } from "./meaning";
import { run } from "./phrase";
import { type Fit, placesOf, rarity, score, type Tally, tallyUp } from "./rank";
import { type Word, words } from "./text";

/** A question that was found. */
export interface Hit {
  /** Its place in the document, from 0. */
  question: number;
  score: number;
  /** In how many places of the answer. */
  places: number;
}

/** What a query was answered with. */
export interface Answer {
  hits: Hit[];
  /** Where nothing was found: what comes nearest. */
  nearest: Hit[];
  /** Words that were understood as others. */
  notes: { typed: string; meant: string }[];
  marks: Mark[];
}

/** How much of a query a result has to have; of a long one less, if that is two words. */
const COVERAGE = 0.4;
const LONG_COVERAGE = 0.33;
/** What a word is worth, against the rarest one, that is not in the texts; and one that looks like a verb. */
const UNKNOWN = 1.25;
const UNKNOWN_VERB = 0.3;
/** What it adds to a score to have the words that ask, too. */
const ASKED = 0.15;

interface Clause {
  word: Word;
  understood: Meaning;
  /** It asks, and finds nothing by itself. */
  asks: boolean;
  /** How many words are one name with it, itself among them. */
  together: number;
  tally: Tally;
}

/** A site that can be searched. */
export interface Site extends Sources {
  /** How long the title of each question is among all: a digit from 0 to 2. */
  readonly lengths: string;
}

/** A site by its index: how long titles are, what words stand where, and the language. */
export function site(lengths: string, each: Each, language: Language): Site {
  learnParticles(language[2]);
  return {
    each,
    lengths,
    glossary: glossaryOf(language),
    isLarge: isLarge(lengths.length),
    least: leastOf(lengths.length),
  };
}

/** Answers a query. */
export function answer(from: Site, query: string): Answer {
  const clauses = clausesOf(from, words(query));
  const { hits, nearest } = rank(from, clauses);
  return {
    hits,
    nearest: hits.length ? [] : nearest,
    notes: clauses.flatMap(c =>
      c.understood.meant ? [{ typed: c.word.raw, meant: typed(c.understood.meant) }] : [],
    ),
    marks: clauses.flatMap(c => c.understood.marks),
  };
}

function clausesOf(from: Site, all: Word[]): Clause[] {
  const clauses: Clause[] = all.map(word => ({
    word,
    understood: nothing(),
    asks: globalThis.without !== "asked" && from.glossary.asks(word.key),
    together: 1,
    tally: new Map(),
  }));
  findRuns(from, clauses);
  const content = clauses.filter(clause => !clause.asks);
  // On a large site words that ask would load much and tell little.
  const telling = content.length && from.isLarge ? content : clauses;
  const guessed = telling.filter(clause => understand(from, clause, content.length > 1));
  if (guessed.length && clauses.length > 1) findRuns(from, clauses);
  return clauses;
}

/** Looks up one word, and returns whether it was taken for another; a verb beside other words is not. */
function understand(from: Site, clause: Clause, others: boolean): boolean {
  const { word, together } = clause;
  if (clause.understood.absent) return false;
  let meaning = lookUp(from, word.key);
  const found = meaning.matches.length || meaning.absent;
  if (!found && together === 1 && !clause.asks && !(others && isVerb(word)))
    meaning = guess(from, word) ?? meaning;
  take(clause, meaning);
  if (!meaning.meant) return false;
  clause.understood.meant = meaning.meant;
  if (meaning.guessed) clause.understood.guessed = true;
  clause.word = { ...word, key: meaning.meant };
  return true;
}

function take(clause: Clause, meaning: Meaning): void {
  tallyUp(clause.tally, meaning);
  clause.understood.matches.push(...meaning.matches);
  clause.understood.marks.push(...meaning.marks);
  if (meaning.absent && !clause.understood.matches.length) clause.understood.absent = true;
}

/** Finds words that are one name together. */
function findRuns(from: Site, clauses: Clause[]): void {
  for (let i = 0; i < clauses.length; ) {
    let n = Math.min(4, clauses.length - i);
    for (; n > 1; n--) {
      const part = clauses.slice(i, i + n);
      const meaning = part.some(c => c.together > 1)
        ? undefined
        : run(
            from,
            part.map(c => c.word),
          );
      if (!meaning) continue;
      for (const clause of part) {
        take(clause, meaning);
        clause.asks = false;
        clause.together = n;
      }
      break;
    }
    i += n;
  }
}

function rank(from: Site, clauses: Clause[]): { hits: Hit[]; nearest: Hit[] } {
  const content = clauses.filter(c => !c.asks);
  const counted = content.length ? content : clauses;
  const asked = content.length ? clauses.filter(c => c.asks) : [];
  const total = counted.reduce((sum, c) => sum + worthOf(from, c), 0);
  const sure = counted.some(c => c.tally.size && !c.understood.guessed);
  const scoreOf = (question: number, fit?: Fit) => (fit ? score(fit, from.lengths.charAt(question)) : 0);
  const found = new Map<
    number,
    { score: number; covered: number; words: number; sure: boolean; places: number }
  >();
  for (const clause of counted) {
    const { tally, understood } = clause;
    const worth = worthOf(from, clause);
    for (const [question, fit] of tally) {
      const so = found.get(question) ?? { score: 0, covered: 0, words: 0, sure: !sure, places: 0 };
      so.score += rarity(tally.size, from.lengths.length) * scoreOf(question, fit);
      so.covered += worth * (understood.guessed ? Math.max(fit.title, fit.answer) : 1);
      so.words++;
      so.sure ||= !understood.guessed;
      so.places = Math.max(so.places, placesOf(fit));
      found.set(question, so);
    }
  }
  const ranked = [...found].map(([question, { score, covered, words, sure, places }]) => {
    const coverage = covered / total;
    const enough =
      sure && (coverage >= COVERAGE || (coverage >= LONG_COVERAGE && words > 1 && counted.length > 2));
    const bonus = asked.reduce((sum, c) => sum + ASKED * scoreOf(question, c.tally.get(question)), 1);
    return { question, score: score * coverage ** 3 * bonus, places, enough };
  });
  ranked.sort((a, b) => b.score - a.score || a.question - b.question);
  return { hits: ranked.filter(h => h.enough), nearest: ranked.slice(0, 1) };
}

/** How much of the query a word is; those that are one name are one together. */
function worthOf(from: Site, { tally, word, understood, together }: Clause): number {
  const all = from.lengths.length;
  if (tally.size && !understood.guessed) return rarity(tally.size, all) / together;
  return rarity(0, all) * UNKNOWN * (isVerb(word) ? UNKNOWN_VERB : 1);
}

/** Whether a Korean word ends as verbs do: 나눠요, 줄이려면, 생겨. */
function isVerb({ raw, key }: Word): boolean {
  return (
    /^[가-힣]$|[다요까죠지면서고며려해돼어아워와줘춰임함됨는던]$/.test(raw) ||
    (isHangul(key) && key.endsWith("U"))
  );
}
