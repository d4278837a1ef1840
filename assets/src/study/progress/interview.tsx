import {
  percentage,
  recallAfterToday,
  recallNow,
  recallTopics,
  recallWhy,
  interview as title,
  unfitLead,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { percent } from "../parts/day";
import { Figures } from "../parts/figures";
import { Meter } from "../parts/meter";
import { InterviewDay } from "../review/start";
import { meanRecall, recallOnTheDay } from "../schedule/forecast";
import { queueFor } from "../schedule/queue";

/** The day of the interview, and what will be remembered on it. */
export function Interview({ desk }: { desk: Desk }) {
  const state = useBook(desk);
  const { syllabus } = desk;
  const course = syllabus.course(state);
  const queue = queueFor(course, state, today(desk), syllabus.sets);
  const recall = recallOnTheDay(course, state, today(desk), queue.ids);
  const day = state.interview ?? today(desk);
  return (
    <section>
      <h2>{title}</h2>
      <InterviewDay desk={desk} />
      {recall && (
        <Figures
          of={[
            { name: recallNow, value: fill(percentage, percent(recall.without)), why: recallWhy },
            ...(queue.ids.length > 0
              ? [{ name: recallAfterToday, value: fill(percentage, percent(recall.with)) }]
              : []),
          ]}
        />
      )}
      {queue.unfit.length > 0 && <p class="hint">{fill(unfitLead, queue.unfit.length)}</p>}
      {recall && (
        <>
          <h3>{recallTopics}</h3>
          <ul class="topic-recall">
            {syllabus.topics.map(({ title: name, slug }, i) => {
              const share = meanRecall(syllabus.course(state, slug).ids, state, day);
              return (
                <li key={slug}>
                  <span>
                    <i class={`swatch ${syllabus.colour(i)}`} />
                    {name}
                  </span>
                  <Meter share={share} colour={syllabus.colour(i)} />
                  <span class="count">{fill(percentage, percent(share))}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
