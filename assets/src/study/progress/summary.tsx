import {
  dueToday,
  dueWhy,
  knownQuestions,
  knownWhy,
  newToday,
  newWhy,
  ofAll,
  ownAnswers,
  ownWhy,
  reviewStart,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { minutes } from "../parts/day";
import { Figures } from "../parts/figures";
import { figures } from "../schedule/figures";

/** The figures of today. */
export function Summary({ desk }: { desk: Desk }) {
  const state = useBook(desk);
  const f = figures(desk.syllabus.course(state), state, today(desk), desk.syllabus.sets);
  return (
    <section class="summary">
      <Figures
        of={[
          { name: dueToday, value: f.reviews, why: dueWhy },
          { name: newToday, value: f.fresh, why: newWhy },
          { name: knownQuestions, value: fill(ofAll, f.known, f.all), why: knownWhy },
          { name: ownAnswers, value: fill(ofAll, f.own, f.all), why: ownWhy },
        ]}
      />
      {f.queue.length > 0 && (
        <a class="button primary" href={desk.links.review}>
          {fill(reviewStart, minutes(f.seconds))}
        </a>
      )}
    </section>
  );
}
