import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event, Grade } from "../../core/log/event";
import { invent, shuffle } from "../../core/log/invent";
import { seeded } from "../../core/random";
import { type Cache, keep, resume } from "./cache";
import { extend, type Folded, fold } from "./fold";
import { nextMemory } from "./memory";
import { blankState, type State } from "./state";

const HISTORIES = 10_000;
const nothing: Folded = { log: [], state: blankState() };
const throughJSON = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test(`${HISTORIES} random histories: at once, one by one, after an undo, from the cache`, () => {
  for (let seed = 0; seed < HISTORIES; seed++) {
    const random = seeded(seed);
    const log = invent({ random, events: 1 + Math.floor(random() * 30), devices: 2, questions: 5 });
    const want = fold(log).state;
    assert.deepEqual(stepByStep(log), want, `one by one, seed ${seed}`);
    assert.deepEqual(fold(shuffle(log, random)).state, want, `in another order, seed ${seed}`);
    assert.deepEqual(afterUndo(log, random), want, `after an undo, seed ${seed}`);
    assert.deepEqual(fromCache(log, random), want, `from the cache, seed ${seed}`);
  }
});

function stepByStep(log: readonly Event[]): State {
  return log.reduce((folded, event) => extend(folded, [event]), nothing).state;
}

/** Does something more and takes it back. */
function afterUndo(log: readonly Event[], random: () => number): State {
  const newest = log.at(-1) as Event;
  const grade = (1 + Math.floor(random() * 4)) as Grade;
  const stamp = { t: newest.t + 1, offset: 540, day: newest.day };
  const more: Event = { ...stamp, id: "device9-1", type: "review", question: "q1", grade };
  const undo: Event = { ...stamp, id: "device9-2", type: "undo", target: more.id, at: more.t };
  return extend(extend(fold(log), [more]), [undo]).state;
}

function fromCache(log: readonly Event[], random: () => number): State {
  const ordered = fold(log).log;
  const cut = Math.floor(random() * (ordered.length + 1));
  const cache: Cache = throughJSON(keep(fold(ordered.slice(0, cut)), "v1"));
  return resume(ordered, cache, "v1").state;
}

const stamp = (n: number, day = "2026-11-23") => ({ id: `a-${n}`, t: n, offset: 540, day });

function review(n: number, question: string, grade: Grade, day?: string): Event {
  return { ...stamp(n, day), type: "review", question, grade };
}

test("a state survives JSON unchanged", () => {
  const log = invent({ random: seeded(1), events: 500, devices: 3, questions: 9 });
  const { state } = fold(log);
  assert.deepEqual(throughJSON(state), state);
});

test("a cache of other events, another shape or other content is thrown away", () => {
  const log = [review(1, "q", 3), review(2, "q", 1)];
  const lie: Cache = {
    ...keep(fold(log.slice(0, 1)), "v1"),
    state: { ...blankState(), interview: "2030-01-01" },
  };
  assert.equal(resume(log, lie, "v1").state.interview, "2030-01-01", "a cache that fits is believed");
  for (const cache of [
    { ...lie, last: "a-9~x" },
    { ...lie, count: 3 },
    { ...lie, shape: 0 },
    { ...lie, algo: "sm2" },
  ]) {
    assert.deepEqual(resume(log, cache, "v1"), fold(log));
  }
  assert.deepEqual(resume(log, lie, "v2"), fold(log));
  assert.deepEqual(resume(log, null, "v1"), fold(log));
});

test("undoing an undo brings its target back", () => {
  const log: Event[] = [review(1, "q", 3), { ...stamp(2), type: "undo", target: "a-1", at: 1 }];
  assert.deepEqual(fold(log).state, blankState());
  const again: Event = { ...stamp(3), type: "undo", target: "a-2", at: 2 };
  assert.deepEqual(fold([...log, again]).state, fold([review(1, "q", 3)]).state);
});

test("an undo that arrives before its target still takes it back", () => {
  const undo: Event = { ...stamp(2), type: "undo", target: "a-1", at: 5 };
  const late = { ...review(1, "q", 3), t: 5 };
  assert.deepEqual(extend(fold([undo]), [late]).state, blankState());
});

test("a question that was reworded keeps its progress", () => {
  const renames = new Map([
    ["old", "newer"],
    ["newer", "newest"],
  ]);
  const { state } = fold([review(1, "old", 3), review(2, "newest", 3)], renames);
  assert.deepEqual(Object.keys(state.cards), ["newest"]);
  assert.equal(state.cards.newest?.reviews, 2);
  const circle = new Map([
    ["a", "b"],
    ["b", "a"],
  ]);
  assert.equal(fold([review(1, "a", 3)], circle).state.cards.b?.reviews, 1);
});

test("elapsed days come from the study days in the events", () => {
  const { state } = fold([review(1, "q", 3, "2026-11-23"), review(2, "q", 3, "2026-11-26")]);
  assert.deepEqual(state.cards.q?.memory, nextMemory(nextMemory(null, 0, 3), 3, 3));
});

test("a lapse is forgetting what was known on an earlier day", () => {
  const log = [
    review(1, "q", 1),
    review(2, "q", 1, "2026-11-24"),
    review(3, "q", 3, "2026-11-24"),
    review(4, "q", 1, "2026-11-24"),
    review(5, "q", 1, "2026-11-27"),
    review(6, "q", 1, "2026-11-27"),
  ];
  assert.equal(fold(log).state.cards.q?.lapses, 1);
  assert.equal(fold(log).state.cards.q?.agains, 2);
});

test("only the newest twenty own answers are shown, and a reset keeps them", () => {
  const log: Event[] = Array.from({ length: 25 }, (_, i) => ({
    ...stamp(i + 1),
    type: "answer",
    question: "q",
    text: `${i}`,
  }));
  log.push(review(26, "q", 3), { ...stamp(27), type: "reset", question: null });
  const card = fold(log).state.cards.q;
  assert.deepEqual([card?.answers.length, card?.answers.at(-1)?.text, card?.reviews], [20, "24", 0]);
});

test("what a later version writes changes nothing", () => {
  const later = { ...stamp(1), type: "hologram", question: "q" } as unknown as Event;
  const odd: Event = { ...stamp(2), type: "setting", key: "retention", value: 7 };
  assert.deepEqual(fold([later, odd]).state, blankState());
});
