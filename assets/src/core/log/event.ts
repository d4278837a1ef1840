/**
 * What a reader does is an event. A log of events is a set: it only grows, and
 * all state is a fold over it in the order of `compare`. These types are the
 * format of what is stored in browsers and in files: fields may be added, never
 * changed.
 */
export type Event = Review | Undo | Answer | Ink | Flag | Setting | Plan | Reset;

/** Which event, and when it happened. */
export interface Stamp {
  /** The device and its counter: `k3v9x2ab-17`. */
  id: string;
  /** Milliseconds since 1970, UTC; never decreases on one device. */
  t: number;
  /** Minutes by which local time was ahead of UTC. */
  offset: number;
  /** The study day, decided when the event happened and never again. */
  day: string;
}

/** How well a question was known: 몰랐다, 애매하다, 알았다, 쉽다. */
export type Grade = 1 | 2 | 3 | 4;

/** A question was asked, answered and graded. */
export interface Review extends Stamp {
  type: "review";
  question: string;
  grade: Grade;
  /** From the question's being shown to its being graded. */
  seconds?: number;
  /** Indices of the points of the answer that the reader had named. */
  ticked?: number[];
}

/** An earlier event is taken back. */
export interface Undo extends Stamp {
  type: "undo";
  target: string;
  /** The target's own t: two events may share an id after a browser's profile was copied. */
  at: number;
}

/** The reader's own answer, whole. */
export interface Answer extends Stamp {
  type: "answer";
  question: string;
  text: string;
}

/** A page of handwriting, whole. */
export interface Ink extends Stamp {
  type: "ink";
  question: string;
  page: number;
  strokes: string;
}

/** A mark on a question is set or taken away. */
export interface Flag extends Stamp {
  type: "flag";
  question: string;
  flag: string;
  on: boolean;
}

/** A choice of the reader's. */
export interface Setting extends Stamp {
  type: "setting";
  key: string;
  value: string | number | boolean | null;
}

/** The day of the interview, or that there is none. */
export interface Plan extends Stamp {
  type: "plan";
  date: string | null;
}

/** A question, or with null every one, is to be learned from the beginning. */
export interface Reset extends Stamp {
  type: "reset";
  question: string | null;
}

/** An event without its stamp: what a feature hands to the log. */
export type Deed = { [E in Event as E["type"]]: Omit<E, keyof Stamp> }[Event["type"]];

/** The device that an event comes from. */
export function deviceOf(id: string): string {
  return id.slice(0, id.lastIndexOf("-"));
}

/** An event's place in the order of its device, from 1. */
export function counterOf(id: string): number {
  return Number(id.slice(id.lastIndexOf("-") + 1));
}

/** The order in which events are folded: time, device, counter, and content where all of these are equal. */
export function compare(a: Event, b: Event): number {
  if (a.t !== b.t) return a.t - b.t;
  if (a.id === b.id) return byText(canonical(a), canonical(b));
  const order = byText(deviceOf(a.id), deviceOf(b.id));
  return order === 0 ? counterOf(a.id) - counterOf(b.id) : order;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same text for the same content, in whatever order its fields stand. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([a], [b]) => byText(a, b));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
}
