import { type Catalogue, outlined, recorded } from "./catalogue";
import { type Answer, answer, site } from "./engine";
import type { Language } from "./glossary";
import type { Load } from "./part";
import { type Head, Store } from "./store";

/** The index as it has been loaded, and what its questions are called. */
export interface Index {
  catalogue: Catalogue;
  /** Answers a query, loading what of the index it needs. */
  search(query: string): Promise<Answer>;
}

/** Loads the index, without the words of a large one. */
export async function loadIndex(load: Load): Promise<Index> {
  const [head, language] = await Promise.all([load<Head>("index"), load<Language>("glossary")]);
  const catalogue = head.block ? recorded(head.block, load) : outlined(head);
  const store = new Store(head, catalogue.titles);
  const searched = site(store, head.lengths, language);
  const fetch = async (name: string) => store.add(name, await load<[string, string]>(name));
  if (!head.block) await Promise.all(head.firsts.w?.map((_, i) => fetch(`w${i}`)) ?? []);
  // What follows from the words is worked out before it is needed, unless that takes long.
  if (!head.block && !store.isLarge)
    for (const family of ["i", "r", "s", "c"] as const) setTimeout(() => store.each(family, "\0", () => {}));
  return {
    catalogue,
    async search(query) {
      for (;;) {
        const found = answer(searched, query);
        if (!store.missing.size) return found;
        await Promise.all([...store.missing].map(fetch));
      }
    },
  };
}
