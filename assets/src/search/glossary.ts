import { bareStems, base, isParticle } from "./ending";
import { isHangul } from "./hangul";
import { skeleton } from "./sound";

/**
 * Names of concepts, as keys. The concepts are numbered as in the index, where
 * the questions that a concept is named in stand under &0, &1, …; what the
 * site lacks has number LACKING.
 */
export const LACKING = -1;

/**
 * What the index tells of the language: the prints of names of what the site
 * lacks, the names of concepts, particles, the words that ask as they begin, and
 * those that ask, Hangul and others. Hangul is written as its keys in lower case
 * (see language.go).
 */
export type Language = readonly [
  lacking: string,
  names: string,
  particles: string,
  openings: string,
  fillers: string,
  latinFillers: string,
];

export interface Glossary {
  /** All names, sorted. */
  readonly names: readonly string[];
  /** The concepts that go by a name. */
  concepts(name: string): readonly number[];
  /** The names of a concept. */
  namesOf(concept: number): readonly string[];
  /** The names that have a skeleton. */
  sounding(sounds: string): string[];
  /** Whether a prefix of a name reaches into its last word. */
  reachesEnd(prefix: string, name: string): boolean;
  /**
   * Whether a word asks, or only fills the sentence. Such words find nothing by
   * themselves; of the questions that other words find, those come first that have
   * them too.
   */
  asks(key: string): boolean;
}

/** A print is a number: which list it stands in, and three letters (see glossary.go). */
const LISTS = 100;
const LETTERS = 26;

interface Name {
  concepts: number[];
  /** How many keys its words before the last have. */
  before: number;
}

/**
 * Reads the words of all names, in lower case, each after a sign: whether it
 * begins a concept or one that asks, another name or only a word, and whether it
 * is Hangul (see glossary.go).
 */
export function glossaryOf([lacking, text, , openings, fillers, latin]: Language): Glossary {
  const known = new Map<string, Name>();
  const groups: string[][] = [];
  const asking = new Set(`${fillers.toUpperCase()} ${latin}`.split(" "));
  let asks = false;
  for (const signed of text.split(/(?=[;:?/,-])/)) {
    const words = signed.replace(/[;?, ][^_ ]*/g, word => word.toUpperCase()).slice(1);
    const name = words.replace(/[ _]/g, "");
    if (/^[^,-]/.test(signed)) {
      groups.push([]);
      asks = /^[?/]/.test(signed);
    }
    if (asks) asking.add(name);
    groups.at(-1)?.push(name);
    known.set(name, {
      concepts: [...(known.get(name)?.concepts ?? []), groups.length - 1],
      before: name.length - words.replace(/.*[ _]/, "").length,
    });
  }
  const names = [...known.keys()].sort();
  const absent = lacking.split(" ").map(prints => prints.match(/.../g));
  const begins = openings.toUpperCase().split(" ");
  let skeletons: string[] | undefined; // of the names
  return {
    names,
    concepts(name) {
      const [list, print] = nameprint(name);
      return [...(known.get(name)?.concepts ?? []), ...(absent[list]?.includes(print) ? [LACKING] : [])];
    },
    namesOf: concept => groups[concept] ?? [],
    sounding(sounds) {
      skeletons ??= names.map(skeleton);
      return names.filter((_, i) => skeletons?.[i] === sounds);
    },
    reachesEnd: (prefix, name) => prefix.length > (known.get(name)?.before ?? 0),
    asks: key =>
      isParticle(key) ||
      begins.some(begin => key.startsWith(begin)) ||
      [key, ...bareStems(key)].some(form => asking.has(form)),
  };
}

/** In which list the print of a name stands, in any of its forms, and three letters that tell it from nearly all others there. */
export function nameprint(name: string): [list: number, print: string] {
  let n = 0;
  for (const c of isHangul(name) ? name : base(name))
    n = (31 * n + (c.codePointAt(0) ?? 0)) % (LISTS * LETTERS ** 3);
  const list = n % LISTS;
  let print = "";
  for (n = Math.floor(n / LISTS); print.length < 3; n = Math.floor(n / LETTERS))
    print += String.fromCharCode(97 + (n % LETTERS));
  return [list, print];
}
