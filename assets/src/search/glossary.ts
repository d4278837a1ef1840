/**
 * Names of concepts, as keys. The concepts are numbered as in the index, where
 * the questions that a concept is named in stand under &0, &1, …; what the
 * site lacks has number LACKING.
 */
export const LACKING = -1;

export class Glossary {
  readonly groups: readonly (readonly string[])[];
  readonly #concepts = new Map<string, number[]>();
  readonly #sorted: string[];

  /** Names have commas between them and concepts semicolons; what the site lacks comes first. */
  constructor(text: string) {
    const [lacking = [], ...groups] = text.split(";").map(names => names.split(",").filter(Boolean));
    this.groups = groups;
    for (const name of lacking) this.#concepts.set(name, [LACKING]);
    groups.forEach((names, concept) => {
      for (const name of names) this.#concepts.set(name, [...(this.#concepts.get(name) ?? []), concept]);
    });
    this.#sorted = [...this.#concepts.keys()].sort();
  }

  get names(): readonly string[] {
    return this.#sorted;
  }

  /** The concepts that go by a name. */
  concepts(name: string): readonly number[] {
    return this.#concepts.get(name) ?? [];
  }

  /** The names that begin with a prefix. */
  beginning(prefix: string): string[] {
    let low = 0;
    for (let high = this.#sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#sorted[end]?.startsWith(prefix)) end++;
    return this.#sorted.slice(low, end);
  }
}
