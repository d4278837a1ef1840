import { canonical, compare, counterOf, deviceOf, type Event } from "./event";

/**
 * The name under which an event is kept: its id and a hash of its content, so
 * that two events that share an id are both kept.
 */
export function keyOf(event: Event): string {
  return `${event.id}~${hash(canonical(event)).toString(36)}`;
}

/** Both logs together, each event once, in order. It is a set union: order and repetition do not matter. */
export function merge(...logs: readonly (readonly Event[])[]): Event[] {
  const all = new Map<string, Event>();
  for (const log of logs) for (const event of log) all.set(keyOf(event), event);
  return [...all.values()].sort(compare);
}

/** The events of `theirs` that `ours` does not have, in order. */
export function missing(ours: readonly Event[], theirs: readonly Event[]): Event[] {
  const known = new Set(ours.map(keyOf));
  return merge(theirs).filter(event => !known.has(keyOf(event)));
}

/** The ids that more than one of these events bears: somewhere a browser's profile was copied. */
export function conflicts(log: readonly Event[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const event of merge(log)) {
    if (seen.has(event.id)) twice.add(event.id);
    seen.add(event.id);
  }
  return [...twice];
}

/** The greatest counter that a device has used, or 0. */
export function lastCounter(log: readonly Event[], device: string): number {
  let last = 0;
  for (const { id } of log) if (deviceOf(id) === device) last = Math.max(last, counterOf(id));
  return last;
}

/** FNV-1a with 52 bits, as two runs of 26: enough to tell apart the few events that share an id. */
function hash(text: string): number {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x0100019d);
  }
  return (high >>> 6) * 0x4000000 + (low >>> 6);
}
