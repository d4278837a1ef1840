import { type Catalogue, outlined } from "./catalogue";
import { entries, type Written } from "./codec";
import { derived } from "./derived";
import { type Answer, answer, site } from "./engine";
import type { Language } from "./glossary";
import { type Contents, type Head, isLarge, leastOf, type Outline } from "./lists";
import type { Load, Opened, Shards } from "./part";

/** The index as it has been loaded, and what its questions are called. */
export interface Index {
  catalogue: Catalogue;
  /** Answers a query, loading what of the index it needs. */
  search(query: string): Promise<Answer>;
}

/** How many results of a small site are shown at once. */
const STEP = 100;

/** Loads the index, without the words of a large one. */
export async function loadIndex(load: Load): Promise<Index> {
  const [head, language, shards] = await Promise.all([
    load<Head>("index"),
    load<Language>("glossary"),
    load<Shards | undefined>("shards"),
  ]);
  const [each, catalogue, more] = shards
    ? shards.open(head as Contents, load)
    : open(head as Outline, await load<Written>("w0"));
  const searched = site(head.lengths, each, language);
  return {
    catalogue,
    async search(query) {
      for (;;) {
        const found = answer(searched, query);
        const lacking = more?.();
        if (!lacking) return found;
        await lacking;
      }
    },
  };
}

/** An index that is all here. What its questions are called stands in the page. */
function open(head: Outline, words: Written): Opened {
  const questions = outlined(head);
  const { length } = head.lengths;
  const titles = questions.map(q => q.title);
  const each = derived(entries(words), titles, leastOf(length));
  // What follows from the words is worked out before it is needed, unless that takes long.
  if (!isLarge(length))
    for (const family of ["i", "r", "s", "c"] as const) setTimeout(() => each(family, "\0", () => {}));
  return [each, { step: STEP, entry: question => questions[question] }];
}
