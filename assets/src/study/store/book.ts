import { isEvent } from "../../core/log/check";
import type { Deed, Event } from "../../core/log/event";
import { keyOf, merge, missing } from "../../core/log/merge";
import { type Device, isOvertaken, newDevice, stamp } from "../../core/log/stamp";
import type { Random } from "../../core/random";
import { type Cache, covers, keep, resume } from "../schedule/cache";
import { extend, type Folded, fold, type Renames } from "../schedule/fold";
import type { State } from "../schedule/state";
import { type Change, type Kept, memoryShelf, type Shelf } from "./shelf";

/** What a book needs to know and cannot find out. */
export interface Circumstances {
  now(): Date;
  random: Random;
  /** The version of the site's content. */
  content: string;
  renames: Renames;
  /** Tells other tabs what has been written, or with null that something has been removed. */
  tell(events: readonly Event[] | null): void;
}

const nothing = () => {};

/** How safely a book is kept. */
export type Keeping = "stored" | "memory" | "full" | "newer";

/**
 * The reader's log with the state that it comes to. Writing goes to the shelf
 * first and then to the state, so that what is shown has been saved; where the
 * shelf gives way, the book goes on in memory and says so.
 */
export class Book {
  /** Entries that are damaged: they stay where they are, and nothing is made of them. */
  damaged = 0;
  keeping: Keeping;
  private folded: Folded | null = null;
  private cached: State | null = null;
  private added: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();

  private shelf: Shelf;
  private readonly around: Circumstances;

  private constructor(shelf: Shelf, keeping: Keeping, around: Circumstances) {
    this.shelf = shelf;
    this.keeping = keeping;
    this.around = around;
  }

  /** Opens the book on a shelf, reading the log only where the cache does not tell what it comes to. */
  static async open(shelf: Shelf, keeping: Keeping, around: Circumstances): Promise<Book> {
    const book = new Book(shelf, keeping, around);
    const [cache, count] = await Promise.all([shelf.get("cache"), shelf.count()]);
    if (covers(cache as Cache | undefined, around.content, count)) book.cached = (cache as Cache).state;
    else await book.whole();
    return book;
  }

  get state(): State {
    return this.folded?.state ?? (this.cached as State);
  }

  /** Whether anything may be written. */
  get writable(): boolean {
    return this.keeping !== "newer";
  }

  /** The log in order. */
  async log(): Promise<readonly Event[]> {
    return (await this.whole()).log;
  }

  /** Calls back after each change. Returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes what the reader did. */
  add(...deeds: readonly Deed[]): Promise<Event[]> {
    const adding = this.enter(deeds);
    this.added = adding.then(nothing, nothing);
    return adding;
  }

  /** Waits until the state tells of all that the reader has done up to now. */
  settled(): Promise<void> {
    return this.added;
  }

  private async enter(deeds: readonly Deed[]): Promise<Event[]> {
    await this.whole();
    let made: Event[] = [];
    await this.write("device", known => {
      let device = this.device(known);
      made = deeds.map(deed => {
        const [event, after] = stamp(device, deed, this.around.now());
        device = after;
        return event;
      });
      return { add: made, keep: { device } };
    });
    this.take(made);
    this.around.tell(made);
    return made;
  }

  /** Takes events from another tab, which has written them; null is to read everything again. */
  async receive(events: readonly Event[] | null): Promise<void> {
    if (events === null) {
      this.folded = await this.read();
      this.call();
      return;
    }
    const { log } = await this.whole();
    const fresh = missing(log, events.filter(isEvent));
    if (fresh.length > 0) this.take(fresh);
  }

  /** Merges another log into this one; `undoImport` takes it back. The browser goes on under a new id. */
  async import(theirs: readonly Event[]): Promise<void> {
    const fresh = missing(await this.log(), theirs);
    await this.write("device", known => {
      const { t } = this.device(known);
      const device = { ...newDevice(this.around.random), t };
      return { add: fresh, keep: { device, imported: fresh.map(keyOf), cache: null } };
    });
    this.restart(merge(await this.log(), fresh));
    this.around.tell(fresh);
  }

  /** How many events the last import brought that can be taken back. */
  async lastImport(): Promise<number> {
    return (await this.shelf.get("imported"))?.length ?? 0;
  }

  /** Takes back what the last import brought, and nothing else: the file still has it. */
  async undoImport(): Promise<void> {
    let gone: readonly string[] = [];
    await this.write("imported", imported => {
      gone = imported ?? [];
      return { remove: gone, keep: { imported: [], cache: null } };
    });
    const keys = new Set(gone);
    this.restart((await this.log()).filter(event => !keys.has(keyOf(event))));
    this.around.tell(null);
  }

  /** Remembers that everything up to now has been exported. */
  async exported(): Promise<void> {
    const { log } = await this.whole();
    await this.write("exported", () => ({
      keep: { exported: { count: log.length, t: this.around.now().getTime() } },
    }));
    this.call();
  }

  /** How many events have come since the last export, and when that was. */
  async sinceExport(): Promise<{ events: number; since: number | null }> {
    const [last, log] = await Promise.all([this.shelf.get("exported"), this.log()]);
    return { events: log.length - (last?.count ?? 0), since: last?.t ?? log[0]?.t ?? null };
  }

  /** Whether this is the first time that the question is put; it is then remembered. */
  async firstTime(): Promise<boolean> {
    let first = false;
    await this.write("asked", asked => {
      first = asked !== true;
      return { keep: { asked: true } };
    });
    return first;
  }

  /** Removes everything from this browser. */
  async erase(): Promise<void> {
    await this.shelf.erase();
    this.restart([]);
    this.around.tell(null);
  }

  draft(question: string): Promise<string | null> {
    return this.shelf.draft(question);
  }

  drafts(): ReturnType<Shelf["drafts"]> {
    return this.shelf.drafts();
  }

  async setDraft(question: string, text: string | null): Promise<void> {
    if (!this.writable) return;
    try {
      await this.shelf.setDraft(question, text);
    } catch {
      await this.fallBack();
      await this.shelf.setDraft(question, text);
    }
  }

  /** Keeps the state for the next page, where there is something new to keep. */
  async saveCache(): Promise<void> {
    const folded = this.folded;
    if (!folded || this.damaged > 0 || !this.writable) return;
    const cache = keep(folded, this.around.content);
    // What other tabs have added in the meantime makes the cache useless, not wrong.
    await this.shelf.change("cache", () => ({ keep: { cache } })).catch(() => undefined);
  }

  private device(known: unknown): Device {
    const device = (known as Device | undefined) ?? newDevice(this.around.random);
    const overtaken = isOvertaken(device, this.folded?.log ?? []);
    return overtaken ? { ...newDevice(this.around.random), t: device.t } : device;
  }

  private async whole(): Promise<Folded> {
    if (this.folded) return this.folded;
    const folded = await this.read();
    // Another call may have been faster.
    this.folded ??= folded;
    return this.folded;
  }

  private async read(): Promise<Folded> {
    const [found, cache] = await Promise.all([this.shelf.events(), this.shelf.get("cache")]);
    const { content, renames } = this.around;
    const log = merge(found.filter(isEvent));
    performance.mark("study:fold");
    const folded = resume(log, cache as Cache | undefined, content, renames);
    performance.measure("study:fold", "study:fold");
    this.damaged = found.length - log.length;
    return folded;
  }

  private take(events: readonly Event[]): void {
    this.folded = extend(this.folded as Folded, events, this.around.renames);
    this.call();
  }

  private restart(log: readonly Event[]): void {
    this.folded = fold(log, this.around.renames);
    this.call();
  }

  private async write<K extends keyof Kept>(
    name: K,
    decide: (kept: Kept[K] | undefined) => Change,
  ): Promise<void> {
    if (!this.writable) throw new Error("the log is of a later version and cannot be written");
    try {
      await this.shelf.change(name, decide);
    } catch {
      await this.fallBack();
      await this.shelf.change(name, decide);
    }
  }

  /** Goes on in memory, with everything that is known. What is on the shelf stays there. */
  private async fallBack(): Promise<void> {
    const { log } = await this.whole();
    const shelf = memoryShelf();
    const device = newDevice(this.around.random);
    await shelf.change("device", () => ({ add: log, keep: { device } }));
    this.shelf = shelf;
    this.keeping = "full";
    this.call();
  }

  private call(): void {
    for (const listener of this.listeners) listener();
  }
}
