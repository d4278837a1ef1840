import type { Event, Undo } from "./event";

/** What an undo points at. */
function target(undo: Undo): string {
  return `${undo.target}@${undo.at}`;
}

/**
 * The events that still hold: neither undo events themselves nor what they took
 * back. Undoing an undo brings its target back; the later of two decides.
 */
export function standing(ordered: readonly Event[]): Event[] {
  const gone = new Set<string>();
  for (let i = ordered.length - 1; i >= 0; i--) {
    const event = ordered[i] as Event;
    if (event.type === "undo" && !gone.has(`${event.id}@${event.t}`)) gone.add(target(event));
  }
  if (gone.size === 0) return ordered.filter(event => event.type !== "undo");
  return ordered.filter(event => event.type !== "undo" && !gone.has(`${event.id}@${event.t}`));
}
