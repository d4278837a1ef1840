import { daysBetween } from "../../core/day";
import { type Answer, compare, type Event, type Flag, type Review } from "../../core/log/event";
import { standing } from "../../core/log/undo";
import { nextMemory } from "./memory";
import { blankCard, blankState, type Card, choose, REVISIONS, type State } from "./state";

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
  const state = copyFor(events, folded.state, renames);
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

/** A copy of a state that these events may be applied to: what they touch is new, the rest is shared. */
function copyFor(events: readonly Event[], state: State, renames: Renames): State {
  const cards = { ...state.cards };
  const touch = (id: string) => {
    const card = cards[id];
    if (card) cards[id] = { ...card, answers: [...card.answers], flags: [...card.flags] };
  };
  for (const event of events) {
    if (!("question" in event)) continue;
    if (event.question === null) Object.keys(cards).forEach(touch);
    else touch(current(event.question, renames));
  }
  return { ...state, cards, days: { ...state.days } };
}

/** Brings a state up to date with one more event, in place; undo is not its business. */
export function apply(state: State, event: Event, renames: Renames): void {
  switch (event.type) {
    case "review":
      review(state, event, renames);
      break;
    case "answer":
      revise(cardOf(state, event.question, renames), event);
      break;
    case "flag":
      flag(cardOf(state, event.question, renames), event);
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

function cardOf(state: State, question: string, renames: Renames): Card {
  const id = current(question, renames);
  if (Object.hasOwn(state.cards, id)) return state.cards[id] as Card;
  const card = blankCard();
  state.cards[id] = card;
  return card;
}

/** The ID that a question has now: it may have been reworded more than once. */
export function current(id: string, renames: Renames): string {
  if (!renames.has(id)) return id;
  const seen = new Set([id]);
  for (let next = renames.get(id); next !== undefined && !seen.has(next); next = renames.get(id)) {
    seen.add(next);
    id = next;
  }
  return id;
}

function review(state: State, event: Review, renames: Renames): void {
  const card = cardOf(state, event.question, renames);
  const { reviews, fresh, seconds } = state.days[event.day] ?? { reviews: 0, fresh: 0, seconds: 0 };
  state.days[event.day] = {
    reviews: reviews + 1,
    fresh: fresh + (card.reviews === 0 ? 1 : 0),
    seconds: seconds + (event.seconds ?? 0),
  };
  remember(card, event);
}

function remember(card: Card, { day, grade, seconds }: Review): void {
  const elapsed = card.last === null ? 0 : Math.max(0, daysBetween(card.last, day));
  const again = grade === 1;
  if (again && card.known && elapsed > 0) card.lapses++;
  if (elapsed > 0) card.agains = 0;
  if (again) card.agains++;
  else card.known = true;
  card.memory = nextMemory(card.memory, elapsed, grade);
  card.first ??= day;
  card.last = card.last !== null && card.last > day ? card.last : day;
  card.lastGrade = grade;
  card.reviews++;
  if (seconds === undefined) return;
  card.seconds += seconds;
  card.timed++;
}

function revise({ answers }: Card, { id, day, text }: Answer): void {
  answers.push({ id, day, text });
  if (answers.length > REVISIONS) answers.shift();
}

function flag(card: Card, { flag, on }: Flag): void {
  const others = card.flags.filter(other => other !== flag);
  card.flags = on ? [...others, flag].sort() : others;
}

function reset(state: State, question: string | null, renames: Renames): void {
  const ids = question === null ? Object.keys(state.cards) : [question];
  for (const id of ids) {
    const card = cardOf(state, id, renames);
    const { answers, flags } = card;
    Object.assign(card, blankCard(), { answers, flags });
  }
}
