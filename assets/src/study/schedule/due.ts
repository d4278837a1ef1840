import { addDays, daysBetween } from "../../core/day";
import { interval, type Memory, recallAfter } from "./memory";
import type { Card, State } from "./state";

/** Days before the interview in which everything shaky is asked once more. */
export const LAST_DAYS = 2;

/** Recall on the day below which a question is asked once more in the last days. */
export const SURE = 0.95;

/** Times that a question forgotten comes back on one day. */
export const AGAINS = 3;

/** Times that a question can be forgotten before other means than asking are offered. */
export const LEECH = 4;

/** Days until the interview; 0 on the day itself, null where there is none ahead. */
export function daysLeft(state: State, today: string): number | null {
  if (state.interview === null) return null;
  const days = daysBetween(today, state.interview);
  return days < 0 ? null : days;
}

/**
 * The study day on which a memory made on `day` is asked for next. While an
 * interview is ahead, the next review comes before it; in its last days there
 * is no cut any more, for then the last look decides what is asked.
 */
export function dueAfter(memory: Memory, day: string, state: State, today: string): string {
  const due = addDays(day, interval(memory, state.settings.retention));
  const left = daysLeft(state, today);
  if (state.interview === null || left === null || left <= LAST_DAYS || due < state.interview) return due;
  return addDays(state.interview, -1);
}

/** The study day on which a card is due, or null where it has not been learned yet. */
export function dueDay(card: Card | undefined, state: State, today: string): string | null {
  if (!card || card.memory === null || card.last === null) return null;
  return comesBack(card, card.last) ? card.last : dueAfter(card.memory, card.last, state, today);
}

/** Whether a card is due by its own interval. */
export function isDue(card: Card | undefined, state: State, today: string): boolean {
  const due = dueDay(card, state, today);
  return due !== null && due <= today;
}

/** Whether a card was forgotten on that day and is to come back before it ends. */
export function comesBack(card: Card, today: string): boolean {
  return card.last === today && card.lastGrade === 1 && card.agains <= AGAINS;
}

/** The predicted recall of a card on a day, 0 where it has not been learned yet. */
export function recallOn(card: Card | undefined, day: string): number {
  if (!card || card.memory === null || card.last === null) return 0;
  return recallAfter(card.memory, daysBetween(card.last, day));
}

/** What the reader may call a question, from a glance at its card. */
export type Standing = "unseen" | "learning" | "known" | "due" | "leech";

/** Recall is asked for this many days apart once a question counts as known. */
const KNOWN_STABILITY = 7;

/** How a question stands today. */
export function standingOf(card: Card | undefined, state: State, today: string): Standing {
  const due = dueDay(card, state, today);
  if (!card || due === null) return "unseen";
  if (card.lapses >= LEECH) return "leech";
  if (due <= today) return "due";
  return (card.memory?.stability ?? 0) >= KNOWN_STABILITY ? "known" : "learning";
}
