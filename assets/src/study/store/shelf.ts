import type { Event } from "../../core/log/event";
import { keyOf } from "../../core/log/merge";

/** What is kept beside the log, under one name each. */
export interface Kept {
  device: unknown;
  cache: unknown;
  /** The keys of what the last import brought. */
  imported: string[];
  /** How many events there were at the last export, and when it was. */
  exported: { count: number; t: number };
  /** Whether the browser has been asked to keep the data. */
  asked: boolean;
}

/** A change to what is kept: all of it happens, or nothing. */
export interface Change {
  add?: readonly Event[];
  remove?: readonly string[];
  keep?: Partial<Kept>;
}

/** Text that is being written: outside the log, until editing ends. */
export interface Draft {
  question: string;
  text: string;
}

/** Where a log is kept. */
export interface Shelf {
  /** Everything in the log, as it is found: it may be damaged. */
  events(): Promise<unknown[]>;
  count(): Promise<number>;
  get<K extends keyof Kept>(name: K): Promise<Kept[K] | undefined>;
  /** Decides a change by what is kept under a name, without anybody else changing it in between. */
  change<K extends keyof Kept>(name: K, decide: (kept: Kept[K] | undefined) => Change): Promise<void>;
  draft(question: string): Promise<string | null>;
  /** Null takes the draft away. */
  setDraft(question: string, text: string | null): Promise<void>;
  drafts(): Promise<Draft[]>;
  erase(): Promise<void>;
}

/** A shelf that is gone with the page: for browsers that keep nothing. */
export function memoryShelf(): Shelf {
  const log = new Map<string, unknown>();
  const kept = new Map<string, unknown>();
  const drafts = new Map<string, string>();
  return {
    events: async () => [...log.values()],
    count: async () => log.size,
    get: async <K extends keyof Kept>(name: K) => kept.get(name) as Kept[K] | undefined,
    async change(name, decide) {
      const { add = [], remove = [], keep = {} } = decide(kept.get(name) as never);
      for (const key of remove) log.delete(key);
      for (const event of add) log.set(keyOf(event), event);
      for (const [key, value] of Object.entries(keep)) kept.set(key, value);
    },
    draft: async question => drafts.get(question) ?? null,
    async setDraft(question, text) {
      if (text === null) drafts.delete(question);
      else drafts.set(question, text);
    },
    drafts: async () => [...drafts].map(([question, text]) => ({ question, text })),
    async erase() {
      log.clear();
      kept.clear();
      drafts.clear();
    },
  };
}
