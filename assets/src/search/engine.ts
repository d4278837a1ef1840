import { asked } from "./asked";
import { IN_TITLE } from "./codec";
import { Glossary } from "./glossary";
import { guess } from "./guess";
import { typed } from "./hangul";
import { Lookup } from "./lookup";
import { type Mark, type Meaning, nothing, type Step } from "./meaning";
import { run } from "./phrase";
import { rarity, Tally } from "./rank";
import type { Head, Store } from "./store";
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
const COVERAGE = 0.45;
const LONG_COVERAGE = 0.33;
/** What a word is worth, against the rarest one, that is not in the texts; and one that looks like a verb. */
const RELATED = 0.3;
const FEW = 5;
const UNKNOWN = 1.25;
const UNKNOWN_VERB = 0.5;
/** What it is worth to ask the same: in the question's own text, and in the answer. */
const ASKS_SAME = 0.12;
const TELLS_SAME = 0.04;

interface Clause {
  word: Word;
  meaning: Meaning;
  asked: string[] | undefined;
  inRun: boolean;
  tally: Tally;
}

export class Engine {
  readonly #store: Store;
  readonly #lengths: string;
  readonly #lookup: Lookup;

  constructor(store: Store, head: Head, off: ReadonlySet<Step> = new Set()) {
    this.#store = store;
    this.#lengths = head.lengths;
    this.#lookup = new Lookup(store, new Glossary(head.glossary), off);
  }

  search(query: string): Answer {
    const clauses = this.#clauses(words(query));
    const { hits, nearest } = this.#rank(clauses);
    return {
      hits,
      nearest: hits.length ? [] : nearest,
      notes: clauses.flatMap(c => (c.meaning.meant ? [{ typed: c.word.raw, meant: typed(c.meaning.meant) }] : [])),
      marks: clauses.flatMap(c => c.meaning.marks),
    };
  }

  #clauses(all: Word[]): Clause[] {
    const clauses: Clause[] = all.map(word => ({
      word,
      meaning: nothing(),
      asked: this.#lookup.on("asked") ? asked(word.key) : undefined,
      inRun: false,
      tally: new Tally(this.#store.questions),
    }));
    this.#runs(clauses);
    const guessed = clauses.filter(clause => this.#word(clause));
    if (guessed.length && clauses.length > 1) this.#runs(clauses);
    return clauses;
  }

  /** Looks up one word, and returns whether it was taken for another. */
  #word(clause: Clause): boolean {
    const { word, inRun } = clause;
    if (clause.meaning.absent) return false;
    let meaning = this.#lookup.word(word.key);
    if (!meaning.matches.length && !meaning.absent && !inRun && clause.asked === undefined)
      meaning = guess(this.#lookup, word) ?? meaning;
    this.#take(clause, meaning);
    if (!meaning.meant) return false;
    clause.meaning.meant = meaning.meant;
    if (meaning.guessed) clause.meaning.guessed = true;
    clause.word = { ...word, key: meaning.meant };
    return true;
  }

  #take(clause: Clause, meaning: Meaning): void {
    clause.tally.add(meaning);
    clause.meaning.matches.push(...meaning.matches);
    clause.meaning.marks.push(...meaning.marks);
    if (meaning.absent && !clause.meaning.matches.length) clause.meaning.absent = true;
  }

  /** Finds words that are one name together. */
  #runs(clauses: Clause[]): void {
    for (let i = 0; i < clauses.length; ) {
      let n = Math.min(4, clauses.length - i);
      for (; n > 1; n--) {
        const part = clauses.slice(i, i + n);
        const meaning = part.some(c => c.inRun) ? undefined : run(this.#lookup, part.map(c => c.word));
        if (!meaning) continue;
        for (const clause of part) {
          this.#take(clause, meaning);
          clause.asked = undefined;
          clause.inRun = true;
        }
        break;
      }
      i += n;
    }
  }

  #rank(clauses: Clause[]): { hits: Hit[]; nearest: Hit[] } {
    const content = clauses.filter(c => c.asked === undefined);
    const counted = content.length ? content : clauses;
    const total = counted.reduce((sum, c) => sum + this.#worth(c), 0);
    const sure = counted.some(c => c.tally.touched.length && !c.meaning.guessed);
    const found = new Map<number, { score: number; covered: number; words: number; sure: boolean }>();
    for (const clause of counted) {
      const { tally } = clause;
      const worth = this.#worth(clause);
      for (const question of tally.touched) {
        const so = found.get(question) ?? { score: 0, covered: 0, words: 0, sure: !sure };
        so.score += tally.rarity * tally.score(question, this.#lengths);
        so.covered += worth * (clause.meaning.guessed ? tally.quality(question) : 1);
        so.words++;
        so.sure ||= !clause.meaning.guessed;
        found.set(question, so);
      }
    }
    const same = this.#asksSame(clauses);
    const ranked = [...found].map(([question, { score, covered, words, sure }]) => {
      const coverage = covered / total;
      const enough = sure && (coverage >= COVERAGE || (coverage >= LONG_COVERAGE && words > 1 && counted.length > 2));
      const bonus = 1 + (same.get(question) ?? 0);
      return { question, score: score * coverage ** 2 * bonus, places: places(counted, question), enough, coverage };
    });
    ranked.sort((a, b) => b.score - a.score || a.question - b.question);
    const hits = ranked.filter(h => h.enough);
    if (hits.length) hits.push(...ranked.filter(h => !h.enough && h.coverage >= RELATED).slice(0, Math.max(0, FEW - hits.length)));
    return { hits, nearest: ranked.slice(0, 1) };
  }

  /** How much of the query a word is. */
  #worth({ tally, word, meaning }: Clause): number {
    if (tally.touched.length && !meaning.guessed) return tally.rarity;
    return rarity(0, this.#store.questions) * UNKNOWN * (isVerb(word.raw) ? UNKNOWN_VERB : 1);
  }

  /** Questions that ask the same, by what that is worth. */
  #asksSame(clauses: Clause[]): Map<number, number> {
    const same = new Map<number, number>();
    for (const { asked } of clauses)
      for (const key of asked ?? [])
        this.#store.each("w", key, (_, postings) => {
          for (const p of postings()) {
            const worth = p & IN_TITLE ? ASKS_SAME : TELLS_SAME;
            same.set(p >> 4, Math.max(same.get(p >> 4) ?? 0, worth));
          }
        });
    return same;
  }
}

/** Whether a Korean word ends as verbs do. */
function isVerb(word: string): boolean {
  return /^[가-힣]$|[가-힣](?:[다요까죠지면서고며려해돼여어아워와줘춰져임함됨는던]|니다)$/.test(word);
}

function places(clauses: Clause[], question: number): number {
  let literal = 0;
  let alias = 0;
  for (const { tally } of clauses) {
    const here = tally.places(question);
    literal += here.literal;
    alias = Math.max(alias, here.alias);
  }
  return Math.max(literal, alias);
}
