import type { Grade } from "../../core/log/event";
import { ALGORITHM, type Memory } from "./memory";

/** Everything that a log says, once folded. Plain data: it survives JSON unchanged. */
export interface State {
  algo: string;
  /** By the ID of the question. */
  cards: Record<string, Card>;
  settings: Settings;
  /** The study day of the interview, or null. */
  interview: string | null;
  /** What was done, by study day. */
  days: Record<string, Day>;
}

/** What is known about one question. "Card" is a word of this feature only. */
export interface Card {
  memory: Memory | null;
  /** Study days of the first and of the last review. */
  first: string | null;
  last: string | null;
  lastGrade: Grade | null;
  /** How often the last study day ended in 몰랐다. */
  agains: number;
  reviews: number;
  /** How often it was forgotten after it had been known on an earlier day. */
  lapses: number;
  /** Whether any grade since the beginning was better than 몰랐다. */
  known: boolean;
  /** Seconds that were spent on it, and in how many reviews. */
  seconds: number;
  timed: number;
  /** Own answers, the newest last, at most REVISIONS. */
  answers: Revision[];
  flags: string[];
}

/** How many own answers to one question are shown. */
export const REVISIONS = 20;

/** An own answer as it once was. */
export interface Revision {
  id: string;
  day: string;
  text: string;
}

/** What a study day came to. */
export interface Day {
  reviews: number;
  fresh: number;
  seconds: number;
}

/** The reader's choices. */
export interface Settings {
  /** Desired recall at the time of a review. */
  retention: number;
  grades: 2 | 4;
  order: "mixed" | "topic";
  /** Minutes a day at most, in the last two days before the interview. */
  minutes: number;
}

/** What holds until the reader chooses. */
export const usual: Settings = { retention: 0.9, grades: 2, order: "mixed", minutes: 60 };

/** A question that nothing has happened to. */
export function blankCard(): Card {
  return {
    memory: null,
    first: null,
    last: null,
    lastGrade: null,
    agains: 0,
    reviews: 0,
    lapses: 0,
    known: false,
    seconds: 0,
    timed: 0,
    answers: [],
    flags: [],
  };
}

/** Before the first event. */
export function blankState(): State {
  return { algo: ALGORITHM, cards: {}, settings: { ...usual }, interview: null, days: {} };
}

/** The choices with one of them made; a key or a value that this version does not know changes nothing. */
export function choose(settings: Settings, key: string, value: unknown): Settings {
  const inside = (low: number, high: number) => typeof value === "number" && value >= low && value <= high;
  if (key === "retention" && inside(0.7, 0.99)) return { ...settings, retention: value as number };
  if (key === "minutes" && inside(5, 600)) return { ...settings, minutes: value as number };
  if (key === "grades" && (value === 2 || value === 4)) return { ...settings, grades: value };
  if (key === "order" && (value === "mixed" || value === "topic")) return { ...settings, order: value };
  return settings;
}
