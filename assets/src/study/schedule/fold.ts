import { daysBetween } from "../../core/day";
import { type Answer, compare, type Event, type Review } from "../../core/log/event";
import { standing } from "../../core/log/undo";
import { nextMemory } from "./memory";
import { blankCard, blankState, type Card, choose, REVISIONS, type Revision, type State } from "./state";

/** Old IDs of questions that were reworded, with the IDs that they have now. */
export type Renames = ReadonlyMap<string, string>;

/** A log and the state that it comes to. */
export interface Folded {
  /** In order. */
  readonly log: readonly Event[];
  readonly state: State;
}

/** Folds a whole log, which may stand in any order. */
export function fold(log: readonly Event[], renames: Renames = new Map()): Folded {
  const ordered = isOrdered(log) ? log : [...log].sort(compare);
  const state = blankState();
  for (const event of standing(ordered)) apply(state, event, renames);
  return { log: ordered, state };
}

/**
 * Adds events to what has been folded. Where they are the newest, as nearly
 * always, only they are folded; an undo, or an event from another device that
 * belongs in between, has the log folded again.
 */
export function extend(folded: Folded, events: readonly Event[], renames: Renames = new Map()): Folded {
  const log = [...folded.log, ...events];
  if (events.some(event => event.type === "undo") || !isOrdered(log, folded.log.length))
    return fold(log, renames);
  if (targeted(folded.log, events)) return fold(log, renames);
  const state = copy(folded.state);
  for (const event of events) apply(state, event, renames);
  return { log, state };
}

/** Whether one of the events was taken back before it arrived, by an undo that is there already. */
function targeted(log: readonly Event[], events: readonly Event[]): boolean {
  const ids = new Set(events.map(event => event.id));
  return log.some(event => event.type === "undo" && ids.has(event.target));
}

function isOrdered(log: readonly Event[], from = 1): boolean {
  for (let i = Math.max(1, from); i < log.length; i++) {
    if (compare(log[i - 1] as Event, log[i] as Event) > 0) return false;
  }
  return true;
}

/** The containers that apply writes to, anew; cards are replaced one by one. */
function copy(state: State): State {
  return { ...state, cards: { ...state.cards }, days: { ...state.days } };
}

/** Brings a state up to date with one more event, in place; undo is not its business. */
export function apply(state: State, event: Event, renames: Renames): void {
  switch (event.type) {
    case "review":
      review(state, event, renames);
      break;
    case "answer":
      change(state, event.question, renames, card => ({ ...card, answers: revised(card.answers, event) }));
      break;
    case "flag":
      change(state, event.question, renames, card => ({ ...card, flags: flagged(card.flags, event) }));
      break;
    case "setting":
      state.settings = choose(state.settings, event.key, event.value);
      break;
    case "plan":
      state.interview = event.date;
      break;
    case "reset":
      reset(state, event.question, renames);
      break;
    // Ink is folded by the pad; what a later version writes is passed by.
  }
}

function revised(answers: Revision[], { id, day, text }: Answer): Revision[] {
  return [...answers, { id, day, text }].slice(-REVISIONS);
}

function change(state: State, question: string, renames: Renames, next: (card: Card) => Card): void {
  const id = current(question, renames);
  state.cards[id] = next(Object.hasOwn(state.cards, id) ? (state.cards[id] as Card) : blankCard());
}

/** The ID that a question has now: it may have been reworded more than once. */
export function current(id: string, renames: Renames): string {
  const seen = new Set([id]);
  for (let next = renames.get(id); next !== undefined && !seen.has(next); next = renames.get(id)) {
    seen.add(next);
    id = next;
  }
  return id;
}

function review(state: State, event: Review, renames: Renames): void {
  let fresh = false;
  change(state, event.question, renames, card => {
    fresh = card.reviews === 0;
    return reviewed(card, event);
  });
  const { reviews, fresh: news, seconds } = state.days[event.day] ?? { reviews: 0, fresh: 0, seconds: 0 };
  state.days[event.day] = {
    reviews: reviews + 1,
    fresh: news + (fresh ? 1 : 0),
    seconds: seconds + (event.seconds ?? 0),
  };
}

function reviewed(card: Card, { day, grade, seconds }: Review): Card {
  const elapsed = card.last === null ? 0 : Math.max(0, daysBetween(card.last, day));
  const again = grade === 1;
  return {
    ...card,
    memory: nextMemory(card.memory, elapsed, grade),
    first: card.first ?? day,
    last: card.last !== null && card.last > day ? card.last : day,
    lastGrade: grade,
    agains: (elapsed === 0 ? card.agains : 0) + (again ? 1 : 0),
    reviews: card.reviews + 1,
    lapses: card.lapses + (again && card.known && elapsed > 0 ? 1 : 0),
    known: card.known || !again,
    seconds: card.seconds + (seconds ?? 0),
    timed: card.timed + (seconds === undefined ? 0 : 1),
  };
}

function flagged(flags: string[], { flag, on }: { flag: string; on: boolean }): string[] {
  const others = flags.filter(other => other !== flag);
  return on ? [...others, flag].sort() : others;
}

function reset(state: State, question: string | null, renames: Renames): void {
  const ids = question === null ? Object.keys(state.cards) : [question];
  for (const id of ids) {
    change(state, id, renames, ({ answers, flags }) => ({ ...blankCard(), answers, flags }));
  }
}
