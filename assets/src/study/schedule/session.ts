import type { Grade } from "../../core/log/event";
import { AGAINS } from "./due";
import { type Confusable, fits } from "./spacing";

/** Other questions that come before one that was forgotten comes back. */
const BEFORE_AGAIN = 5;

/** A session: what is still to be asked, and what has been. It ends when nothing is left. */
export interface Session {
  /** The first is being asked. */
  readonly queue: readonly string[];
  readonly graded: readonly Graded[];
}

/** One grade of a session, and what it takes to undo it. */
export interface Graded {
  question: string;
  grade: Grade;
  /** The event that says so. */
  event: { id: string; t: number };
  /** The queue before. */
  queue: readonly string[];
}

/** A session that has not begun. */
export function begin(queue: readonly string[]): Session {
  return { queue, graded: [] };
}

/**
 * Goes on to the next question. One that was forgotten comes back after five
 * others or at the end, at most three times on one day; `agains` says how often
 * it has been forgotten today, this time included.
 */
export function grade(
  session: Session,
  given: Omit<Graded, "queue" | "question">,
  agains: number,
  sets: Confusable,
): Session {
  const [question, ...rest] = session.queue;
  if (question === undefined) return session;
  const graded = [...session.graded, { ...given, question, queue: session.queue }];
  const queue = given.grade === 1 && agains <= AGAINS ? putBack(rest, question, sets) : rest;
  return { queue, graded };
}

function putBack(queue: string[], id: string, sets: Confusable): string[] {
  for (let place = Math.min(BEFORE_AGAIN, queue.length); place <= queue.length; place++) {
    if (fits(queue, place, id, sets)) return [...queue.slice(0, place), id, ...queue.slice(place)];
  }
  // Its like is among the last; it is due again today, and the next session has it.
  return queue;
}

/** Leaves the question for another session. */
export function skip(session: Session): Session {
  return { ...session, queue: session.queue.slice(1) };
}

/** Takes the last grade back; its question is asked again at once. */
export function undo(session: Session): { session: Session; undone: Graded } | null {
  const undone = session.graded.at(-1);
  if (!undone) return null;
  return { session: { queue: undone.queue, graded: session.graded.slice(0, -1) }, undone };
}

/** How far a session has come: questions answered for today, and all of them. */
export function progress({ queue, graded }: Session): { done: number; all: number } {
  const left = new Set(queue);
  const done = new Set(graded.map(({ question }) => question).filter(id => !left.has(id)));
  return { done: done.size, all: left.size + done.size };
}
