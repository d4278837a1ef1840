import { answer, type Site, site } from "./engine";
import type { Language } from "./glossary";
import { type Head, Store } from "./store";

/** Documents of which the other side made an index for the tests. */
export interface Fixture {
  questions: [title: string, answer: string][];
  small: Parts;
  large: Parts;
}

interface Parts {
  index: Head;
  glossary: Language;
  [name: string]: unknown;
}

/** The index as one script: everything is there. */
export function whole({ questions, small }: Fixture): (query: string) => ReturnType<typeof answer> {
  const store = new Store(
    small.index,
    questions.map(q => q[0]),
  );
  store.add("w0", small.w0 as [string, string]);
  const from: Site = site(store, small.index.lengths, small.glossary);
  return query => answer(from, query);
}

/** The index as many scripts, of which those are loaded that a query asks for. */
export function sharded({ large }: Fixture): (query: string) => ReturnType<typeof answer> {
  const store = new Store(large.index);
  const from = site(store, large.index.lengths, large.glossary);
  return query => {
    for (;;) {
      const found = answer(from, query);
      if (!store.missing.size) return found;
      for (const name of [...store.missing]) store.add(name, large[name] as [string, string]);
    }
  };
}
