import { addDays, daysBetween } from "../../core/day";
import type { Grade } from "../../core/log/event";
import { daysLeft, dueAfter, dueDay, recallOn } from "./due";
import { type Memory, nextMemory } from "./memory";
import type { Course } from "./plan";
import { blankCard, type Card, type State } from "./state";

/** The memory that a grade given today would lead to. */
export function memoryAfter(card: Card | undefined, grade: Grade, today: string): Memory {
  return nextMemory(card?.memory ?? null, card?.last ? daysBetween(card.last, today) : 0, grade);
}

/** The study day that each grade leads to; 몰랐다 comes back today. */
export function nextDays(card: Card | undefined, state: State, today: string): Record<Grade, string> {
  const due = (grade: Grade) => dueAfter(memoryAfter(card, grade, today), today, state, today);
  return { 1: today, 2: due(2), 3: due(3), 4: due(4) };
}

/** Mean recall of some questions on a day; what has not been met counts as 0. */
export function meanRecall(ids: readonly string[], state: State, day: string): number {
  if (ids.length === 0) return 0;
  return ids.reduce((sum, id) => sum + recallOn(state.cards[id], day), 0) / ids.length;
}

/** The state once these questions have all been known today. */
export function afterKnowing(ids: readonly string[], state: State, today: string): State {
  const cards = { ...state.cards };
  for (const id of ids) {
    const card = cards[id] ?? blankCard();
    cards[id] = { ...card, memory: memoryAfter(card, 3, today), last: today, lastGrade: 3, agains: 0 };
  }
  return { ...state, cards };
}

/** Mean recall on the day of the interview, without today's session and with it; null where no interview is ahead. */
export function recallOnTheDay(
  course: Course,
  state: State,
  today: string,
  queue: readonly string[],
): { without: number; with: number } | null {
  const { interview } = state;
  if (interview === null || daysLeft(state, today) === null) return null;
  return {
    without: meanRecall(course.ids, state, interview),
    with: meanRecall(course.ids, afterKnowing(queue, state, today), interview),
  };
}

/** How many reviews of questions met before fall on each of the next days, today first; what is overdue is due today. */
export function load(course: Course, state: State, today: string, days: number): number[] {
  const counts = Array.from({ length: days }, () => 0);
  const place = new Map(counts.map((_, i) => [addDays(today, i), i]));
  for (const id of course.ids) {
    const due = dueDay(state.cards[id], state, today);
    const day = due === null ? undefined : place.get(due < today ? today : due);
    if (day !== undefined) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}
