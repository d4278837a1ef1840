import assert from "node:assert/strict";
import { test } from "node:test";
import { fsrs } from "ts-fsrs";
import { daysBetween, studyDay } from "../../core/day";
import type { Grade } from "../../core/log/event";
import { interval, type Memory, nextMemory, recallAfter } from "./memory";

function after(grades: Grade[], elapsed: number[]): Memory {
  let memory: Memory | null = null;
  for (const [i, grade] of grades.entries()) memory = nextMemory(memory, elapsed[i] ?? 0, grade);
  return memory as Memory;
}

const elapsed = [0, 0, 1, 3, 8, 21];

test("the published vectors of FSRS-6", () => {
  const first = after([1, 3, 3, 3, 3, 3], elapsed);
  assert.equal(first.stability.toFixed(8), "53.62690465");
  assert.equal(first.difficulty.toFixed(8), "6.35748708");
  const second = after([1, 2, 3, 4, 3, 3], elapsed);
  assert.equal(second.stability.toFixed(8), "51.08098725");
  assert.equal(second.difficulty.toFixed(8), "6.74928897");
});

test("it is what fsrs().next_state says", () => {
  const reference = fsrs({ enable_fuzz: false, enable_short_term: true });
  let memory: Memory | null = null;
  let expected: Memory | null = null;
  for (const [i, grade] of ([3, 1, 3, 2, 4, 3] as const).entries()) {
    memory = nextMemory(memory, elapsed[i] ?? 0, grade);
    expected = reference.next_state(expected, elapsed[i] ?? 0, grade);
    assert.deepEqual(memory, expected);
  }
});

test("08:30 and 09:30 in Korea are one study day, 09:30 and 08:30 the next morning are two", () => {
  // Node has read the time zone before; these are local times, which is what study days are made of.
  const at = (day: number, hour: number) => studyDay(new Date(2026, 10, day, hour, 30));
  assert.equal(daysBetween(at(23, 8), at(23, 9)), 0);
  assert.equal(daysBetween(at(23, 9), at(24, 8)), 1);
  const memory = nextMemory(null, 0, 3);
  assert.equal(
    nextMemory(memory, 0, 3).stability,
    nextMemory(memory, daysBetween(at(23, 8), at(23, 9)), 3).stability,
  );
});

test("the interval is where recall has fallen to the retention", () => {
  for (const stability of [1, 2.3, 10, 53.6, 400]) {
    const memory = { stability, difficulty: 5 };
    for (const retention of [0.8, 0.9, 0.95]) {
      const days = interval(memory, retention);
      assert.ok(
        days === 1 || recallAfter(memory, days + 1) < retention,
        `${stability} at ${retention}: ${days}`,
      );
      assert.ok(
        days === 1 || recallAfter(memory, days - 1) > retention,
        `${stability} at ${retention}: ${days}`,
      );
    }
  }
  assert.equal(interval({ stability: 0.1, difficulty: 5 }, 0.9), 1);
});

test("a clock that was set back counts as the same day", () => {
  const memory = nextMemory(null, 0, 3);
  assert.deepEqual(nextMemory(memory, -3, 3), nextMemory(memory, 0, 3));
});
