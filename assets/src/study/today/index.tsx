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
import { ExportLine } from "../parts/export-line";
import { type Figure, Figures } from "../parts/figures";
import { Notice } from "../parts/notice";
import { figures } from "../schedule/figures";
import { recallOnTheDay } from "../schedule/forecast";

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
      <Notice desk={desk} />
      <section class="today" aria-label={todayWord}>
        <Figures of={shown} />
        {f.queue.length > 0 ? (
          <a class="button primary" href={desk.links.review}>
            {fill(reviewStart, minutes(f.seconds))}
          </a>
        ) : (
          <p>{doneToday}</p>
        )}
        <a href={desk.links.progress}>{toProgress}</a>
        {recall && f.queue.length > 0 && (
          <p class="hint">{fill(recallToday, percent(recall.without), percent(recall.with))}</p>
        )}
      </section>
      <ExportLine desk={desk} />
    </>
  );
}

function countdown(left: number | null): Figure[] {
  if (left === null) return [];
  if (left < 0) return [{ name: untilInterview, value: interviewWas }];
  if (left === 0) return [{ name: untilInterview, value: interviewDayWord }];
  return [{ name: left === 1 ? interviewTomorrow : untilInterview, value: fill(daysLeft, left) }];
}
