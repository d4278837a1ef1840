import { place } from "./sorted";

/**
 * Names of concepts, as keys. The concepts are numbered as in the index, where
 * the questions that a concept is named in stand under &0, &1, …; what the
 * site lacks has number LACKING.
 */
export const LACKING = -1;

export class Glossary {
  /** The names of each concept. */
  readonly groups: readonly (readonly string[])[];
  /** All names, sorted. */
  readonly names: readonly string[];
  readonly #concepts = new Map<string, number[]>();
  readonly #lastWords = new Map<string, number>();

  /** Names have commas between them and concepts semicolons; what the site lacks comes first. */
  constructor(text: string) {
    const [lacking = [], ...groups] = text.split(";").map(names => names.split(",").filter(Boolean));
    for (const name of lacking) this.#add(name, LACKING);
    this.groups = groups.map((names, concept) => names.map(name => this.#add(name, concept)));
    this.names = [...this.#concepts.keys()].sort();
  }

  #add(words: string, concept: number): string {
    const name = words.replaceAll(" ", "");
    this.#concepts.set(name, [...this.concepts(name), concept]);
    this.#lastWords.set(name, name.length - words.length + words.lastIndexOf(" ") + 1);
    return name;
  }

  /** The concepts that go by a name. */
  concepts(name: string): readonly number[] {
    return this.#concepts.get(name) ?? [];
  }

  /** The names that begin with a prefix. */
  beginning(prefix: string): string[] {
    const begin = place(this.names, prefix);
    let end = begin;
    while (this.names[end]?.startsWith(prefix)) end++;
    return this.names.slice(begin, end);
  }

  /** Whether a prefix of a name reaches into its last word. */
  reachesEnd(prefix: string, name: string): boolean {
    return prefix.length > (this.#lastWords.get(name) ?? 0);
  }
}
