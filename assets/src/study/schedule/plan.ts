import { addDays } from "../../core/day";
import { daysLeft, isDue, LAST_DAYS, recallOn, SURE } from "./due";
import type { Card, State } from "./state";

/** New questions a day while no interview is near. */
const NEW_PER_DAY = 8;

/** The share of the days before an interview in which all questions are to be met. */
const MEETING = 0.6;

/** What the scheduler has to know about the questions of a site. */
export interface Course {
  /** All questions in document order. */
  ids: readonly string[];
  /** By topic, in their order, for those who study topic by topic. */
  topicOf(id: string): number;
  /** Seconds that one asking takes. */
  seconds(id: string): number;
}

/** How many questions may be met for the first time on a day, those met on it already included. */
export function newPerDay(unseen: number, left: number | null): number {
  if (left === null) return NEW_PER_DAY;
  if (left === 0) return 0;
  return Math.ceil(unseen / Math.max(1, Math.floor(MEETING * left)));
}

/** How many more questions may be met for the first time today. */
export function newToday(course: Course, state: State, today: string): number {
  const met = state.days[today]?.fresh ?? 0;
  const unseen = course.ids.filter(id => !isMet(state.cards[id])).length;
  return Math.max(0, Math.min(unseen, newPerDay(unseen + met, daysLeft(state, today)) - met));
}

/** Whether a question has been asked before. */
export function isMet(card: Card | undefined): boolean {
  return card?.memory != null;
}

/** The last look at what is still shaky: what is asked today, and what there is no time for on any day. */
export interface LastLook {
  asked: string[];
  left: string[];
}

/**
 * In the last days before the interview: every question that would then be
 * recalled with less than SURE is asked once more, the shakiest first, spread
 * over the days that are left, within the reader's minutes. On other days
 * there is no last look.
 */
export function lastLook(course: Course, state: State, today: string): LastLook | null {
  const left = daysLeft(state, today);
  if (left === null || left === 0 || left > LAST_DAYS || state.interview === null) return null;
  const shaky = shakyOnes(course, state, state.interview, addDays(state.interview, -LAST_DAYS));
  const due = shaky.filter(id => isDue(state.cards[id], state, today));
  const others = shaky.filter(id => !due.includes(id));
  // What is due today anyway comes first and takes its time; the rest is spread.
  const share = Math.max(due.length, Math.ceil(shaky.length / left));
  const fitting = inTime([...due, ...others], course, state.settings.minutes * 60 - spent(state, today));
  const all = left * state.settings.minutes * 60 - spent(state, today);
  return { asked: fitting.slice(0, share), left: shaky.slice(inTime(shaky, course, all).length) };
}

function shakyOnes(course: Course, state: State, interview: string, since: string): string[] {
  const recall = (id: string) => recallOn(state.cards[id], interview);
  const looked = ({ last, lastGrade }: Card) => last !== null && last >= since && lastGrade !== 1;
  return course.ids
    .filter(id => {
      const card = state.cards[id];
      return card !== undefined && isMet(card) && !looked(card) && recall(id) < SURE;
    })
    .sort((a, b) => recall(a) - recall(b));
}

function spent(state: State, today: string): number {
  return state.days[today]?.seconds ?? 0;
}

/** As many of the first questions as there are seconds for. */
function inTime(ids: readonly string[], course: Course, seconds: number): string[] {
  let rest = seconds;
  return ids.filter(id => {
    rest -= course.seconds(id);
    return rest >= 0;
  });
}

/** Seconds to think, to say an answer of so many characters aloud, and to compare. */
export function secondsFor(characters: number, card: Card | undefined): number {
  if (card && card.timed >= 2) return Math.min(180, Math.max(5, card.seconds / card.timed));
  return 12 + Math.min(90, characters / 8);
}
