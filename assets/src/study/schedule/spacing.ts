/** Sets of questions that are easily mixed up: by question, the numbers of the sets it is in. */
export type Confusable = ReadonlyMap<string, readonly number[]>;

/** Two questions of one set are at least this many places apart. */
export const APART = 3;

/** Numbers the sets. */
export function confusable(sets: readonly (readonly string[])[]): Confusable {
  const numbers = new Map<string, number[]>();
  for (const [number, set] of sets.entries()) {
    for (const id of set) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  }
  return numbers;
}

/** Whether two questions are easily mixed up. A question is not mixed up with itself. */
export function clash(a: string, b: string, sets: Confusable): boolean {
  if (a === b) return false;
  const others = sets.get(b);
  return others !== undefined && (sets.get(a) ?? []).some(set => others.includes(set));
}

/** Whether a question may stand at a place of a queue, what stands there moving back. */
export function fits(queue: readonly string[], place: number, id: string, sets: Confusable): boolean {
  const near = queue.slice(Math.max(0, place - APART + 1), place + APART - 1);
  return !near.some(other => clash(id, other, sets));
}

/** A queue, and what would have stood too close to its like. */
export interface Spaced {
  queue: string[];
  left: string[];
}

/**
 * Puts questions in a row, as near to their order as their distance allows:
 * each place takes the first that fits, and what fits nowhere at the end is
 * moved to the last place where it does, or left for another session.
 */
export function space(wanted: readonly string[], sets: Confusable): Spaced {
  const queue: string[] = [];
  const waiting = [...wanted];
  for (;;) {
    const next = waiting.findIndex(id => fits(queue, queue.length, id, sets));
    if (next < 0) break;
    queue.push(...waiting.splice(next, 1));
  }
  return { queue, left: waiting.filter(id => !squeeze(queue, id, sets)) };
}

function squeeze(queue: string[], id: string, sets: Confusable): boolean {
  for (let place = queue.length; place >= 0; place--) {
    if (!fits(queue, place, id, sets)) continue;
    queue.splice(place, 0, id);
    return true;
  }
  return false;
}
