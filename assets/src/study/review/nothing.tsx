import {
  interviewPast,
  interviewPastLead,
  interviewToday,
  interviewTodayLead,
  nextReview,
  noReviewYet,
  nothingDue,
  progress,
  reviewMore,
  skim,
  toHome,
} from "words";
import { daysBetween } from "../../core/day";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { dayName } from "../parts/day";
import { dueDay } from "../schedule/due";
import type { Course } from "../schedule/plan";
import type { Queue } from "../schedule/queue";
import type { State } from "../schedule/state";
import { InterviewDay } from "./start";

interface Props {
  desk: Desk;
  queue: Queue;
  course: Course;
  onStart(): void;
  onSkim(): void;
}

/** There is nothing to review: when there will be, and what one can do until then. */
export function Nothing({ desk, queue, course, onStart, onSkim }: Props) {
  const state = useBook(desk);
  const day = today(desk);
  const left = state.interview === null ? null : daysBetween(day, state.interview);
  const next = nextDue(course, state, day);
  const title = left === 0 ? interviewToday : left !== null && left < 0 ? interviewPast : nothingDue;
  const lead = left === 0 ? interviewTodayLead : next ? fill(nextReview, dayName(next, day)) : noReviewYet;
  return (
    <section class="state">
      <h1>{title}</h1>
      <p>{lead}</p>
      {left !== null && left < 0 && (
        <>
          <p>{interviewPastLead}</p>
          <InterviewDay desk={desk} />
        </>
      )}
      <div class="tools">
        {queue.ids.length > 0 && (
          <button type="button" class="primary" onClick={onStart}>
            {fill(reviewMore, queue.ids.length)}
          </button>
        )}
        <button type="button" onClick={onSkim}>
          {skim}
        </button>
        <a class="button" href={desk.links.home}>
          {toHome}
        </a>
        <a class="button" href={desk.links.progress}>
          {progress}
        </a>
      </div>
    </section>
  );
}

/** The next study day on which something is due. */
export function nextDue(course: Course, state: State, today: string): string | null {
  const days = course.ids.map(id => dueDay(state.cards[id], state, today)).filter(day => day !== null);
  return days.filter(day => day > today).sort()[0] ?? null;
}
