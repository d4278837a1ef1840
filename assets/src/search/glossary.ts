import { base } from "./ending";
import { isHangul } from "./hangul";
import { place } from "./sorted";
import { skeleton } from "./sound";

/**
 * Names of concepts, as keys. The concepts are numbered as in the index, where
 * the questions that a concept is named in stand under &0, &1, …; what the
 * site lacks has number LACKING.
 */
export const LACKING = -1;

/**
 * What the index tells of the language: the names of concepts, particles, the
 * words that ask as they begin, and those that ask, Hangul and others. Hangul is
 * written as its keys in lower case (see language.go).
 */
export type Language = readonly [
  names: string,
  particles: string,
  openings: string,
  fillers: string,
  latinFillers: string,
];

export class Glossary {
  /** The names of each concept. */
  readonly groups: string[][] = [];
  /** All names, sorted. */
  readonly names: readonly string[];
  /** Words that ask. */
  readonly asking: Set<string>;
  /** How words begin that ask, and go on in many ways: 뭐야, 뭔지. */
  readonly openings: readonly string[];
  readonly #concepts = new Map<string, number[]>();
  readonly #lastWords = new Map<string, number>();
  #skeletons: string[] | undefined; // of the names
  readonly #lacking: Set<string>;

  /**
   * First come the prints of what the site lacks, then the words of all names in
   * lower case, each after a sign: whether it begins a concept or one that asks,
   * another name or only a word, and whether it is Hangul (see glossary.go).
   */
  constructor([text, , openings, fillers, latin]: Language) {
    this.openings = openings.toUpperCase().split(" ");
    this.asking = new Set(`${fillers.toUpperCase()} ${latin}`.split(" "));
    this.#lacking = new Set(/^\w*/.exec(text)?.[0].match(/.{4}/g));
    let asking = false;
    for (const [, sign = "", name = ""] of text.matchAll(/([;:?/,-])([^;:?/,-]+)/g)) {
      if (/[;:?/]/.test(sign)) {
        this.groups.push([]);
        asking = /[?/]/.test(sign);
      }
      this.#add((sign + name).replace(/[;?, ][^_ ]*/g, word => word.toUpperCase()).slice(1), asking);
    }
    this.names = [...this.#concepts.keys()].sort();
  }

  #add(words: string, asking: boolean): void {
    const name = words.replace(/[ _]/g, "");
    const concept = this.groups.length - 1;
    this.groups[concept]?.push(name);
    this.#concepts.set(name, [...(this.#concepts.get(name) ?? []), concept]);
    this.#lastWords.set(name, name.length - words.replace(/.*[ _]/, "").length);
    if (asking) this.asking.add(name);
  }

  /** The concepts that go by a name. */
  concepts(name: string): readonly number[] {
    const lacking = this.#lacking.has(nameprint(name));
    return [...(this.#concepts.get(name) ?? []), ...(lacking ? [LACKING] : [])];
  }

  /** The names that begin with a prefix. */
  beginning(prefix: string): string[] {
    const begin = place(this.names, prefix);
    let end = begin;
    while (this.names[end]?.startsWith(prefix)) end++;
    return this.names.slice(begin, end);
  }

  /** The names that have a skeleton. */
  sounding(sounds: string): string[] {
    this.#skeletons ??= this.names.map(skeleton);
    return this.names.filter((_, i) => this.#skeletons?.[i] === sounds);
  }

  /** Whether a prefix of a name reaches into its last word. */
  reachesEnd(prefix: string, name: string): boolean {
    return prefix.length > (this.#lastWords.get(name) ?? 0);
  }
}

/** Four letters that tell a name, in any of its forms, from nearly all others. */
export function nameprint(name: string): string {
  let n = 0;
  for (const c of isHangul(name) ? name : base(name)) n = (31 * n + (c.codePointAt(0) ?? 0)) % 36 ** 4;
  return n.toString(36).padStart(4, "0");
}
