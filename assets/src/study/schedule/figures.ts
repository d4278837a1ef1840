import { addDays, daysBetween } from "../../core/day";
import { daysLeft, standingOf } from "./due";
import { type Course, isMet } from "./plan";
import { queueFor } from "./queue";
import type { Confusable } from "./spacing";
import type { Card, State } from "./state";

/** Days of stability from which a question counts as known. */
const KNOWN = 7;

/** Whether a question counts as known: it will be remembered for a week. */
export function isKnown(card: Card | undefined): boolean {
  return (card?.memory?.stability ?? 0) >= KNOWN;
}

/** The figures that a reader sees first. */
export interface Figures {
  reviews: number;
  fresh: number;
  seconds: number;
  known: number;
  met: number;
  own: number;
  all: number;
  /** Days until the interview, negative when it is past, null without one. */
  left: number | null;
  queue: readonly string[];
}

/** What is to be done today, and what has been achieved. */
export function figures(course: Course, state: State, today: string, sets: Confusable): Figures {
  const queue = queueFor(course, state, today, sets);
  const count = (test: (card: Card | undefined) => boolean) =>
    course.ids.filter(id => test(state.cards[id])).length;
  const left = daysLeft(state, today);
  return {
    reviews: queue.reviews,
    fresh: queue.fresh,
    seconds: queue.ids.reduce((sum, id) => sum + course.seconds(id), 0),
    known: count(isKnown),
    met: count(isMet),
    own: count(card => (card?.answers.at(-1)?.text ?? "") !== ""),
    all: course.ids.length,
    left: left ?? (state.interview === null ? null : daysBetween(today, state.interview)),
    queue: queue.ids,
  };
}

/** Questions that have been forgotten again and again. */
export function leeches(course: Course, state: State, today: string): string[] {
  return course.ids.filter(id => standingOf(state.cards[id], state, today) === "leech");
}

/** One day of the heatmap. */
export interface Cell {
  day: string;
  reviews: number;
  /** 0 to 3: none, some, many, most. */
  level: number;
}

/** The last weeks, each from Monday to Sunday, the last one up to today. */
export function heatmap(state: State, today: string, weeks: number): Cell[][] {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const first = addDays(today, -weekday - 7 * (weeks - 1));
  const most = Math.max(1, ...Object.values(state.days).map(({ reviews }) => reviews));
  const cell = (day: string): Cell => {
    const reviews = state.days[day]?.reviews ?? 0;
    return { day, reviews, level: Math.ceil((3 * reviews) / most) };
  };
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(first, 7 * week + day))
      .filter(day => day <= today)
      .map(cell),
  );
}
