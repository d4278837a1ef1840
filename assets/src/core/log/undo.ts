import type { Event } from "./event";

/**
 * The events that still hold: neither undo events themselves nor what they took
 * back. Undoing an undo brings its target back; the later of two decides.
 */
export function standing(ordered: readonly Event[]): Event[] {
  /* By id, the times of what was taken back: two events may share an id. */
  const gone = new Map<string, number[]>();
  const holds = ({ id, t }: Event) => !gone.get(id)?.includes(t);
  for (let i = ordered.length - 1; i >= 0; i--) {
    const event = ordered[i] as Event;
    if (event.type !== "undo" || !holds(event)) continue;
    gone.set(event.target, [...(gone.get(event.target) ?? []), event.at]);
  }
  return ordered.filter(event => event.type !== "undo" && holds(event));
}
