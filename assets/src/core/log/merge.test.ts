import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../random";
import type { Event } from "./event";
import { invent, shuffle } from "./invent";
import { conflicts, keyOf, lastCounter, merge, missing } from "./merge";

/** Three logs that share some events, and now and then an id with different content. */
function threeLogs(seed: number): [Event[], Event[], Event[]] {
  const random = seeded(seed);
  const all = invent({ random, events: 40, devices: 3, questions: 6 });
  const part = () =>
    shuffle(
      all.filter(() => random() < 0.6),
      random,
    ).map(event => (random() < 0.05 ? { ...event, t: event.t + 1 } : event));
  return [part(), part(), part()];
}

test("merging is commutative, associative and idempotent, over 500 random logs", () => {
  let clashes = 0;
  for (let seed = 0; seed < 500; seed++) {
    const [a, b, c] = threeLogs(seed);
    const all = merge(a, b, c);
    clashes += conflicts(all).length;
    assert.deepEqual(merge(b, a), merge(a, b), `commutative, seed ${seed}`);
    assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)), `associative, seed ${seed}`);
    assert.deepEqual(merge(all, all), all, `idempotent, seed ${seed}`);
    assert.deepEqual(merge(all, a), all, `nothing new, seed ${seed}`);
    const keys = new Set([a, b, c].flat().map(keyOf));
    assert.deepEqual(new Set(all.map(keyOf)), keys, `nothing lost, nothing invented, seed ${seed}`);
  }
  assert.ok(clashes > 100, "the logs that are tested do share ids");
});

test("what is missing, once merged, is all of theirs", () => {
  for (let seed = 0; seed < 100; seed++) {
    const [a, b] = threeLogs(seed);
    assert.deepEqual(merge(a, missing(a, b)), merge(a, b), `seed ${seed}`);
    assert.deepEqual(missing(merge(a, b), b), [], `seed ${seed}`);
  }
});

test("the same id with different content keeps both", () => {
  const one: Event = { id: "a-1", t: 1, offset: 0, day: "2026-11-23", type: "plan", date: null };
  const other: Event = { ...one, date: "2026-12-01" };
  assert.equal(merge([one], [other]).length, 2);
  assert.deepEqual(conflicts([one, other]), ["a-1"]);
  const { date, ...rest } = other;
  const reordered = { date, ...rest } as Event;
  assert.equal(merge([other], [reordered]).length, 1, "the order of fields is not content");
});

test("the last counter is a device's own", () => {
  const log = invent({ random: seeded(1), events: 50, devices: 2, questions: 3 });
  const counters = log.filter(({ id }) => id.startsWith("device1-")).map(({ id }) => Number(id.slice(8)));
  assert.equal(lastCounter(log, "device1"), Math.max(...counters));
  assert.equal(lastCounter(log, "device"), 0);
});
