import assert from "node:assert/strict";
import { test } from "node:test";
import type { Deed, Event } from "../../core/log/event";
import { invent } from "../../core/log/invent";
import { conflicts, merge } from "../../core/log/merge";
import { seeded } from "../../core/random";
import { fold } from "../schedule/fold";
import { Book, type Circumstances } from "./book";
import { memoryShelf, type Shelf } from "./shelf";

const review: Deed = { type: "review", question: "q", grade: 3 };

function around(seed: number, told: Event[] = []): Circumstances {
  let minute = 0;
  return {
    now: () => new Date(2026, 10, 23, 12, minute++),
    random: seeded(seed),
    content: "v1",
    renames: new Map(),
    tell: events => void told.push(...(events ?? [])),
  };
}

test("what is added is saved, told, and there when the book is opened again", async () => {
  const shelf = memoryShelf();
  const told: Event[] = [];
  const book = await Book.open(shelf, "stored", around(1, told));
  await book.add(review, { type: "plan", date: "2026-12-07" });
  assert.deepEqual(told, await book.log());
  const again = await Book.open(shelf, "stored", around(2));
  assert.deepEqual(again.state, book.state);
  assert.equal(again.state.interview, "2026-12-07");
});

test("the cache spares reading the log, and its loss changes nothing", async () => {
  const shelf = memoryShelf();
  const book = await Book.open(shelf, "stored", around(1));
  await book.add(review, review);
  await book.saveCache();
  let reads = 0;
  const counting: Shelf = {
    ...shelf,
    events() {
      reads++;
      return shelf.events();
    },
  };
  const cached = await Book.open(counting, "stored", around(2));
  assert.equal(reads, 0);
  assert.deepEqual(cached.state, book.state);
  await cached.add(review);
  assert.equal(reads, 1);
  assert.deepEqual(cached.state, fold(await cached.log()).state);
  await shelf.change("cache", () => ({ keep: { cache: { count: 7 } } }));
  assert.deepEqual((await Book.open(shelf, "stored", around(3))).state, cached.state);
});

test("an import is merged, gives the browser a new id, and can be undone", async () => {
  const shelf = memoryShelf();
  const book = await Book.open(shelf, "stored", around(1));
  const [mine] = await book.add(review);
  const before = book.state;
  const theirs = invent({ random: seeded(5), events: 30, devices: 2, questions: 4 });
  await book.import([...theirs, mine as Event]);
  assert.equal(await book.lastImport(), 30);
  assert.deepEqual(await book.log(), merge(theirs, [mine as Event]));
  const [next] = await book.add(review);
  assert.notEqual(next?.id.split("-")[0], mine?.id.split("-")[0]);
  await book.undoImport();
  assert.deepEqual(await book.log(), [mine, next]);
  assert.equal(book.state.cards.q?.reviews, (before.cards.q?.reviews ?? 0) + 1);
  assert.deepEqual((await Book.open(shelf, "stored", around(2))).state, book.state);
});

test("two devices that exchange their files in any order come to the same state", async () => {
  const logs = [1, 2].map(seed => invent({ random: seeded(seed), events: 40, devices: 1, questions: 4 }));
  const [a, b] = logs.map((log, i) =>
    log.map(event => ({ ...event, id: event.id.replace("device0", `device${i}`) })),
  );
  const one = await Book.open(memoryShelf(), "stored", around(1));
  const two = await Book.open(memoryShelf(), "stored", around(2));
  await one.import(a as Event[]);
  await one.import(b as Event[]);
  await two.import(b as Event[]);
  await two.import(a as Event[]);
  await two.import(a as Event[]);
  assert.deepEqual(one.state, two.state);
});

test("a browser whose copy went on under the same id takes a new one", async () => {
  const shelf = memoryShelf();
  const book = await Book.open(shelf, "stored", around(1));
  const [first] = await book.add(review);
  const stolen = { ...(first as Event), id: (first as Event).id.replace(/1$/, "2") };
  await book.receive([stolen]);
  const [next] = await book.add(review);
  assert.notEqual(next?.id, stolen.id);
  assert.deepEqual(conflicts(await book.log()), []);
});

test("events from another tab are taken once", async () => {
  const shelf = memoryShelf();
  const one = await Book.open(shelf, "stored", around(1));
  const two = await Book.open(shelf, "stored", around(2));
  const made = await one.add(review);
  await two.receive(made);
  await two.receive(made);
  assert.deepEqual(two.state, one.state);
  await two.add(review);
  assert.equal(new Set((await two.log()).map(({ id }) => id)).size, 2, "one counter for all tabs");
});

test("what another tab has removed is gone here too", async () => {
  const shelf = memoryShelf();
  const one = await Book.open(shelf, "stored", around(1));
  await one.add(review);
  const two = await Book.open(shelf, "stored", around(2));
  await one.erase();
  await two.receive(null);
  assert.deepEqual(two.state, one.state);
});

test("what another tab removes while something is written takes nothing of that away", async () => {
  const shelf = memoryShelf();
  let come = () => {};
  let read = Promise.resolve();
  const slow: Shelf = { ...shelf, events: () => read.then(shelf.events) };
  const book = await Book.open(slow, "stored", around(1));
  read = new Promise(resolve => {
    come = resolve;
  });
  const received = book.receive(null);
  await book.add(review);
  come();
  await received;
  assert.equal(book.state.cards.q?.reviews, 1);
});

test("what has been begun is settled once the state tells of it, and a failure settles it, too", async () => {
  const book = await Book.open(memoryShelf(), "stored", around(1));
  void book.add(review);
  void book.add(review);
  await book.settled();
  assert.equal(book.state.cards.q?.reviews, 2);
  const looked = await Book.open(memoryShelf(), "newer", around(2));
  const failed = assert.rejects(looked.add(review));
  await looked.settled();
  await failed;
});

test("a damaged entry is passed by, counted, and kept", async () => {
  const shelf = memoryShelf();
  const book = await Book.open(shelf, "stored", around(1));
  await book.add(review);
  await shelf.change("device", () => ({ add: [{ id: "x", type: "review" } as unknown as Event] }));
  const again = await Book.open(shelf, "stored", around(2));
  assert.deepEqual([again.damaged, again.state.cards.q?.reviews], [1, 1]);
  await again.saveCache();
  assert.equal(await shelf.count(), 2);
});

test("when the shelf is full the book goes on in memory and says so", async () => {
  const shelf = memoryShelf();
  const book = await Book.open(shelf, "stored", around(1));
  await book.add(review);
  shelf.change = () => Promise.reject(new DOMException("no space", "QuotaExceededError"));
  shelf.setDraft = () => Promise.reject(new DOMException("no space", "QuotaExceededError"));
  let called = 0;
  book.subscribe(() => called++);
  await book.add(review);
  await book.setDraft("q", "text");
  assert.equal(book.keeping, "full");
  assert.ok(called > 0);
  assert.equal(book.state.cards.q?.reviews, 2);
  assert.equal(await shelf.count(), 1, "what was saved stays saved");
});

test("what a later version has written is read and not touched", async () => {
  const shelf = memoryShelf();
  await (await Book.open(shelf, "stored", around(1))).add(review);
  const book = await Book.open(shelf, "newer", around(2));
  assert.equal(book.state.cards.q?.reviews, 1);
  await assert.rejects(book.add(review));
  await book.setDraft("q", "text");
  assert.deepEqual([await shelf.count(), await shelf.draft("q")], [1, null]);
});

test("erasing leaves nothing", async () => {
  const shelf = memoryShelf();
  const book = await Book.open(shelf, "stored", around(1));
  await book.add(review);
  await book.setDraft("q", "text");
  await book.erase();
  assert.deepEqual([await shelf.count(), await book.drafts(), book.state.cards], [0, [], {}]);
});

test("events since the last export are counted", async () => {
  const book = await Book.open(memoryShelf(), "stored", around(1));
  await book.add(review, review);
  assert.equal((await book.sinceExport()).events, 2);
  await book.exported();
  await book.add(review);
  assert.equal((await book.sinceExport()).events, 1);
  assert.deepEqual([await book.firstTime(), await book.firstTime()], [true, false]);
});
