import {
  aboutMinutes,
  chooseFile,
  firstImport,
  firstLead,
  firstTitle,
  interviewDay,
  interviewWhy,
  startReview,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { minutes } from "../parts/day";
import type { Queue } from "../schedule/queue";

interface Props {
  desk: Desk;
  queue: Queue;
  onStart(): void;
}

/** The first visit: what will happen, and the one question that shapes the plan. */
export function Start({ desk, queue, onStart }: Props) {
  const course = desk.syllabus.course(useBook(desk));
  const seconds = queue.ids.reduce((sum, id) => sum + course.seconds(id), 0);
  return (
    <section class="state">
      <h1>{firstTitle}</h1>
      <p>{firstLead}</p>
      <InterviewDay desk={desk} />
      <button type="button" class="primary" onClick={onStart}>
        {startReview}
      </button>
      <p class="hint">{fill(aboutMinutes, queue.ids.length, minutes(seconds))}</p>
      <p class="hint">
        {firstImport} <a href={desk.links.progress}>{chooseFile}</a>
      </p>
    </section>
  );
}

/** The field for the day of the interview. */
export function InterviewDay({ desk }: { desk: Desk }) {
  const { interview } = useBook(desk);
  const choose = (date: string) => desk.book.add({ type: "plan", date: date === "" ? null : date });
  return (
    <label class="field">
      <span>{interviewDay}</span>
      <input
        type="date"
        min={today(desk)}
        value={interview ?? ""}
        onChange={event => void choose(event.currentTarget.value)}
      />
      <small>{interviewWhy}</small>
    </label>
  );
}
