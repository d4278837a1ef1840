// A small wrapper that gives IndexedDB promises: the events of its requests are
// easy to get wrong where data must not be lost.
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { keyOf } from "../../core/log/merge";
import type { Change, Draft, Kept, Shelf } from "./shelf";

/** The version of the database's shape. A browser that has a newer one is only read. */
export const VERSION = 1;

interface Schema extends DBSchema {
  events: { key: string; value: unknown };
  kept: { key: string; value: unknown };
  drafts: { key: string; value: string };
}

/** A shelf in the browser's own database. */
export interface Stored {
  shelf: Shelf;
  /** A later version of this site was here before: nothing may be written. */
  newer: boolean;
}

/** Opens the database of a site; rejects where the browser keeps nothing. */
export async function openDatabase(site: string): Promise<Stored> {
  const name = `${site}:study`;
  try {
    return { shelf: databaseShelf(await open(name, VERSION)), newer: false };
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "VersionError") throw error;
    return { shelf: databaseShelf(await open(name)), newer: true };
  }
}

function open(name: string, version?: number): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, version, {
    upgrade(db) {
      for (const store of ["events", "kept", "drafts"] as const) {
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
      }
    },
    blocking(_current, _blocked, event) {
      // A later version of the site waits in another tab: let it go on.
      (event.target as IDBDatabase).close();
    },
  });
}

function databaseShelf(db: IDBPDatabase<Schema>): Shelf {
  return {
    events: () => db.getAll("events"),
    count: () => db.count("events"),
    get: async <K extends keyof Kept>(name: K) => (await db.get("kept", name)) as Kept[K] | undefined,
    change: (name, decide) => change(db, name, decide),
    draft: async question => (await db.get("drafts", question)) ?? null,
    async setDraft(question, text) {
      if (text === null) await db.delete("drafts", question);
      else await db.put("drafts", text, question);
    },
    drafts: () => drafts(db),
    async erase() {
      const tx = db.transaction(["events", "kept", "drafts"], "readwrite");
      for (const store of ["events", "kept", "drafts"] as const) void tx.objectStore(store).clear();
      await tx.done;
    },
  };
}

async function change<K extends keyof Kept>(
  db: IDBPDatabase<Schema>,
  name: K,
  decide: (kept: Kept[K] | undefined) => Change,
): Promise<void> {
  const tx = db.transaction(["events", "kept"], "readwrite");
  const events = tx.objectStore("events");
  const kept = tx.objectStore("kept");
  const { add = [], remove = [], keep = {} } = decide((await kept.get(name)) as Kept[K] | undefined);
  const writes: Promise<unknown>[] = [tx.done];
  for (const key of remove) writes.push(events.delete(key));
  for (const event of add) writes.push(events.put(event, keyOf(event)));
  for (const [key, value] of Object.entries(keep)) writes.push(kept.put(value, key));
  await Promise.all(writes);
}

async function drafts(db: IDBPDatabase<Schema>): Promise<Draft[]> {
  const tx = db.transaction("drafts");
  const [questions, texts] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return questions.map((question, i) => ({ question, text: texts[i] ?? "" }));
}
