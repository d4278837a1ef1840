import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../core/day";
import type { Event, Grade } from "../../core/log/event";
import { type Random, seeded } from "../../core/random";
import { fold } from "./fold";
import { type Course, newPerDay, newToday, secondsFor } from "./plan";
import { mix, queueFor } from "./queue";
import { APART, type Confusable, clash, confusable, space } from "./spacing";
import { blankCard, type State } from "./state";

const today = "2026-11-23";

function course(n: number, seconds = 30): Course {
  const ids = Array.from({ length: n }, (_, i) => `q${i}`);
  return { ids, topicOf: id => Number(id.slice(1)) % 3, seconds: () => seconds };
}

let counter = 0;
function review(question: string, grade: Grade, daysAgo: number): Event {
  counter++;
  return {
    id: `a-${counter}`,
    t: counter,
    offset: 0,
    day: addDays(today, -daysAgo),
    type: "review",
    question,
    grade,
  };
}

function planned(interview: string | null, ...log: Event[]): State {
  return { ...fold(log).state, interview };
}

test("without a date eight new questions a day, with one as many as have to be", () => {
  assert.equal(newPerDay(70, null), 8);
  assert.equal(newPerDay(70, 14), Math.ceil(70 / 8));
  assert.equal(newPerDay(70, 2), 70);
  assert.equal(newPerDay(70, 1), 70);
  assert.equal(newPerDay(70, 0), 0);
  const log = Array.from({ length: 5 }, (_, i) => review(`q${i}`, 3, 0));
  assert.equal(newToday(course(70), planned(null, ...log), today), 3, "five were met today already");
  assert.equal(newToday(course(6), planned(null, ...log), today), 1);
});

test("the most forgotten first, a new one after every three", () => {
  const log = [review("q1", 3, 3), review("q2", 3, 30), review("q3", 3, 9), review("q4", 3, 0)];
  const { ids, reviews, fresh } = queueFor(course(6), planned(null, ...log), today, confusable([]));
  assert.deepEqual(ids, ["q2", "q3", "q1", "q0", "q5"]);
  assert.deepEqual([reviews, fresh], [3, 2]);
  assert.deepEqual(mix(["a", "b", "c", "d"], ["x", "y"]), ["a", "b", "c", "x", "d", "y"]);
});

test("topic by topic, when that is chosen", () => {
  const state = planned(null, review("q1", 3, 9), review("q2", 3, 30), review("q3", 3, 9));
  const { ids } = queueFor(
    course(6),
    { ...state, settings: { ...state.settings, order: "topic" } },
    today,
    confusable([]),
  );
  assert.deepEqual(ids, ["q3", "q0", "q1", "q4", "q2", "q5"]);
});

test("what was forgotten today comes back in the next session, three times at most, and last", () => {
  const log = [review("q0", 3, 30), review("q1", 1, 0)];
  const ask = (...more: Event[]) =>
    queueFor(course(2), planned(null, ...log, ...more), today, confusable([])).ids;
  assert.deepEqual(ask(), ["q0", "q1"]);
  assert.deepEqual(ask(review("q1", 1, 0), review("q1", 1, 0)), ["q0", "q1"]);
  assert.deepEqual(ask(review("q1", 1, 0), review("q1", 1, 0), review("q1", 1, 0)), ["q0"]);
  assert.deepEqual(ask(review("q1", 3, 0)), ["q0"]);
});

function randomSets(random: Random, ids: readonly string[]): Confusable {
  const sets = Array.from({ length: 4 }, () => ids.filter(() => random() < 0.2));
  return confusable(sets);
}

test("two that are easily mixed up are never closer than three places, over 1,000 random queues", () => {
  for (let seed = 0; seed < 1000; seed++) {
    const random = seeded(seed);
    const { ids } = course(2 + Math.floor(random() * 20));
    const sets = randomSets(random, ids);
    const { queue, left } = space(ids, sets);
    assert.deepEqual([...queue, ...left].sort(), [...ids].sort(), `seed ${seed}`);
    for (const [i, id] of queue.entries()) {
      for (const other of queue.slice(i + 1, i + APART)) assert.ok(!clash(id, other, sets), `seed ${seed}`);
    }
  }
});

test("order is kept where nothing clashes, and little is left where something does", () => {
  const ids = course(9).ids;
  assert.deepEqual(space(ids, confusable([])), { queue: [...ids], left: [] });
  assert.deepEqual(space(ids, confusable([["q0", "q1"]])).queue.slice(0, 4), ["q0", "q2", "q3", "q1"]);
  assert.deepEqual(space(["a", "b", "c", "x", "y"], confusable([["x", "y"]])).left, []);
  assert.deepEqual(space(["x", "y"], confusable([["x", "y"]])), { queue: ["x"], left: ["y"] });
});

test("in the last two days what is shaky is asked once more, spread, within the minutes", () => {
  const log = Array.from({ length: 20 }, (_, i) => review(`q${i}`, i < 10 ? 3 : 4, 1));
  const before = (days: number) => planned(addDays(today, days), ...log);
  const on = (day: string, state: State) => queueFor(course(20, 60), state, day, confusable([]));
  const tomorrow = addDays(today, 1);
  assert.equal(on(today, before(3)).ids.length, 0, "three days before, nothing is due");
  const first = on(today, before(2));
  assert.ok(first.ids.length >= 5 && first.ids.length < 20, `${first.ids.length}`);
  const second = on(tomorrow, before(2));
  assert.ok(second.ids.length > first.ids.length, "what was not asked on the first day");
  const hurried = before(2);
  hurried.settings = { ...hurried.settings, minutes: 5 };
  const { ids, unfit } = on(tomorrow, hurried);
  assert.equal(ids.length, 5, "a minute each");
  assert.equal(unfit.length, second.ids.length - 5, "what does not fit is said");
});

test("the time a question takes is the reader's own once it is known", () => {
  assert.ok(secondsFor(80, undefined) > 12 && secondsFor(80, undefined) < secondsFor(400, undefined));
  assert.equal(secondsFor(400, { ...blankCard(), seconds: 60, timed: 3 }), 20);
});
