import { addDays, daysBetween } from "../../core/day";
import type { Event, Grade } from "../../core/log/event";
import type { Random } from "../../core/random";
import { recallOn } from "./due";
import { apply } from "./fold";
import { meanRecall } from "./forecast";
import { type Course, newToday } from "./plan";
import { queueFor } from "./queue";
import { begin, grade, type Session } from "./session";
import { confusable } from "./spacing";
import { blankState, type State } from "./state";

/** A way of preparing for an interview. */
export interface Policy {
  name: string;
  retention: number;
  /** Whether questions are asked again on later days at all. */
  repeats: boolean;
  /** Whether the scheduler knows the day of the interview when it plans reviews. */
  plans: boolean;
}

/** The ways that are compared. */
export const policies: readonly Policy[] = [
  { name: "one pass only", retention: 0.9, repeats: false, plans: false },
  { name: "plain 0.90", retention: 0.9, repeats: true, plans: false },
  { name: "plain 0.95", retention: 0.95, repeats: true, plans: false },
  { name: "0.90, last two days", retention: 0.9, repeats: true, plans: true },
];

/** What a preparation came to. */
export interface Outcome {
  /** Mean recall on the day of the interview. */
  recall: number;
  /** Grades given. */
  reviews: number;
}

const FIRST = "2026-01-05";
const none = confusable([]);

/** The chance that a question is not known the first time it is asked. */
const FORGOTTEN_AT_FIRST = 0.35;

/** Prepares for an interview in some days, one session a day, as a learner whose recall is the FSRS-6 curve. */
export function prepare(questions: number, days: number, policy: Policy, random: Random): Outcome {
  const ids = Array.from({ length: questions }, (_, i) => `q${i}`);
  const course: Course = { ids, topicOf: () => 0, seconds: () => 35 };
  const interview = addDays(FIRST, days);
  const state = blankState();
  state.settings.retention = policy.retention;
  state.interview = interview;
  let reviews = 0;
  for (let day = FIRST; daysBetween(day, interview) > 0; day = addDays(day, 1)) {
    reviews += study(state, day, asked(course, state, day, policy), random);
  }
  return { recall: meanRecall(ids, state, interview), reviews };
}

function asked(course: Course, state: State, day: string, policy: Policy): string[] {
  if (policy.plans) return queueFor(course, state, day, none).ids;
  const fresh = course.ids.filter(id => state.cards[id] === undefined).slice(0, newToday(course, state, day));
  if (!policy.repeats) return fresh;
  const met = { ...course, ids: course.ids.filter(id => state.cards[id] !== undefined) };
  return [...queueFor(met, { ...state, interview: null }, day, none).ids, ...fresh];
}

/** One session; returns the number of grades given. */
function study(state: State, day: string, queue: string[], random: Random): number {
  let session: Session = begin(queue);
  for (let question = session.queue[0]; question !== undefined; question = session.queue[0]) {
    const given = answer(state, question, day, random);
    const event: Event = {
      id: "a-1",
      t: 0,
      offset: 0,
      day,
      type: "review",
      question,
      grade: given,
      seconds: 35,
    };
    apply(state, event, new Map());
    const agains = state.cards[question]?.agains ?? 0;
    session = grade(session, { grade: given, event }, agains, none);
  }
  return session.graded.length;
}

function answer(state: State, question: string, day: string, random: Random): Grade {
  const card = state.cards[question];
  const known = card ? random() < recallOn(card, day) : random() >= FORGOTTEN_AT_FIRST;
  return known ? 3 : 1;
}

/** The mean of many preparations. */
export function mean(outcomes: readonly Outcome[]): Outcome {
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + pick(one), 0);
  return {
    recall: sum(({ recall }) => recall) / outcomes.length,
    reviews: sum(({ reviews }) => reviews) / outcomes.length,
  };
}
