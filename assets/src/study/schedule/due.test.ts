import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays } from "../../core/day";
import type { Event, Grade } from "../../core/log/event";
import { daysLeft, dueDay, standingOf } from "./due";
import { fold } from "./fold";
import { load, meanRecall, nextDays, recallOnTheDay } from "./forecast";
import type { State } from "./state";
import { suggest, targetSeconds } from "./ticks";

const today = "2026-11-23";
const review = (n: number, grade: Grade, day: string): Event => ({
  id: `a-${n}`,
  t: n,
  offset: 0,
  day,
  type: "review",
  question: "q",
  grade,
});
const course = { ids: ["q", "unseen"], topicOf: () => 0, seconds: () => 30 };

/** Known well: next asked in some weeks. */
const log = [review(1, 3, "2026-11-01"), review(2, 3, "2026-11-04"), review(3, 4, "2026-11-20")];
const state = (interview: string | null): State => ({ ...fold(log).state, interview });
const due = (interview: string | null, now = today) =>
  dueDay(state(interview).cards.q, state(interview), now);

test("while an interview is ahead, the next review is before it", () => {
  const free = due(null) as string;
  assert.ok(free > "2026-12-20", free);
  assert.equal(due("2026-12-07"), "2026-12-06");
  assert.equal(due(addDays(free, 1)), free, "an interval that is short enough stays");
  assert.equal(due("2026-11-22"), free, "an interview that is past cuts nothing");
  assert.equal(due("2026-12-07", "2026-12-05"), free, "in the last days the last look decides");
});

test("every grade has its date, and a better one is never earlier", () => {
  const days = nextDays(state(null).cards.q, state(null), today);
  assert.equal(days[1], today);
  assert.ok(days[1] < days[2] && days[2] <= days[3] && days[3] <= days[4]);
  assert.deepEqual(nextDays(undefined, state("2026-11-26"), today)[4], "2026-11-25");
});

test("days until the interview", () => {
  assert.equal(daysLeft(state(null), today), null);
  assert.equal(daysLeft(state("2026-12-07"), today), 14);
  assert.equal(daysLeft(state(today), today), 0);
  assert.equal(daysLeft(state("2026-11-22"), today), null);
});

test("how a question stands", () => {
  const standing = (...events: Event[]) => {
    const folded = fold(events).state;
    return standingOf(folded.cards.q, folded, today);
  };
  assert.equal(standing(), "unseen");
  assert.equal(standing(review(1, 3, today)), "learning");
  assert.equal(standing(review(1, 3, "2026-11-01")), "due");
  assert.equal(standing(...log), "known");
  const often = [1, 2, 3, 4, 5, 6, 7, 8].map(n => review(n, n % 2 ? 3 : 1, addDays("2026-11-01", n)));
  assert.equal(standing(...often), "leech");
});

test("today's session makes the interview's day better", () => {
  const mean = recallOnTheDay(course, state("2026-12-07"), today, ["q", "unseen"]);
  assert.ok(mean && mean.with > mean.without && mean.without > 0.4);
  assert.equal(recallOnTheDay(course, state("2026-11-01"), today, []), null);
  assert.equal(meanRecall([], state(null), today), 0);
});

test("what is overdue is today's load", () => {
  const old = fold([review(1, 3, "2026-11-01")]).state;
  assert.deepEqual(load(course, old, today, 3), [1, 0, 0]);
  const fresh = fold([review(1, 3, today)]).state;
  assert.deepEqual(load(course, fresh, today, 4), [0, 0, 1, 0]);
});

test("ticks only preselect", () => {
  const base = { points: 3, core: [0], ticked: [0, 1, 2], seconds: 20, target: 30, grades: 4 } as const;
  assert.equal(suggest(base), 4);
  assert.equal(suggest({ ...base, seconds: 40 }), 3);
  assert.equal(suggest({ ...base, ticked: [0, 1] }), 2);
  assert.equal(suggest({ ...base, ticked: [1, 2] }), 1);
  assert.equal(suggest({ ...base, ticked: [] }), null);
  assert.equal(suggest({ ...base, ticked: [0], grades: 2 }), 3);
  assert.deepEqual([targetSeconds(10), targetSeconds(200), targetSeconds(999)], [20, 40, 90]);
});
