import {
  daysLeft,
  doneToday,
  dueToday,
  interviewDayWord,
  interviewTomorrow,
  interviewWas,
  knownQuestions,
  newToday,
  ofAll,
  recallToday,
  reviewStart,
  today as todayWord,
  toProgress,
  untilInterview,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { minutes, percent } from "../parts/day";
import { type Figure, Figures } from "../parts/figures";
import { Notice } from "../parts/notice";
import { figures } from "../schedule/figures";
import { recallOnTheDay } from "../schedule/forecast";

/**
 * Which room today's work takes on the home page: home.css keeps it before this
 * is there. It depends on nothing that changes overnight, for a page that is
 * opened the next day keeps the room of the day before.
 */
export function roomForToday({ book }: Desk): "interview" | "plain" | null {
  if (Object.keys(book.state.cards).length === 0) return null;
  return book.state.interview === null ? "plain" : "interview";
}

/** Today's work, on the home page of a reader who has begun. */
export function Today({ desk }: { desk: Desk }) {
  const state = useBook(desk);
  const course = desk.syllabus.course(state);
  const f = figures(course, state, today(desk), desk.syllabus.sets);
  const recall = recallOnTheDay(course, state, today(desk), f.queue);
  const shown: Figure[] = [
    { name: dueToday, value: f.reviews },
    { name: newToday, value: f.fresh },
    { name: knownQuestions, value: fill(ofAll, f.known, f.all) },
    ...countdown(f.left),
  ];
  return (
    <>
      <section class="today" aria-label={todayWord}>
        <Figures of={shown} />
        <p class="next">
          {f.queue.length > 0 ? (
            <a class="button primary" href={desk.links.review}>
              {fill(reviewStart, minutes(f.seconds))}
            </a>
          ) : (
            doneToday
          )}
          <a href={desk.links.progress}>{toProgress}</a>
        </p>
        {recall && f.queue.length > 0 && (
          <p class="hint">{fill(recallToday, percent(recall.without), percent(recall.with))}</p>
        )}
      </section>
      <Notice desk={desk} />
    </>
  );
}

function countdown(left: number | null): Figure[] {
  if (left === null) return [];
  if (left < 0) return [{ name: untilInterview, value: interviewWas }];
  if (left === 0) return [{ name: untilInterview, value: interviewDayWord }];
  return [{ name: left === 1 ? interviewTomorrow : untilInterview, value: fill(daysLeft, left) }];
}
