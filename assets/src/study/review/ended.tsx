import { useEffect, useRef } from "preact/hooks";
import {
  finishedLead,
  finishedToday,
  interviewTomorrow,
  interviewTomorrowLead,
  keptApart,
  nextReview,
  progress,
  reviewMore,
  sessionEnded,
  skim,
  toHome,
  undo as undoWord,
  unfitLead,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, today, useBook } from "../desk";
import { dayName, minutes } from "../parts/day";
import { ExportLine } from "../parts/export-line";
import { daysLeft } from "../schedule/due";
import type { Queue } from "../schedule/queue";
import { type Session, undo } from "../schedule/session";
import { nextDue } from "./nothing";

interface Props {
  desk: Desk;
  session: Session;
  queue: Queue;
  onChange(session: Session): void;
  onStart(): void;
  onSkim(): void;
}

/** After a session: what it came to, and what comes next. */
export function Ended({ desk, session, queue, onChange, onStart, onSkim }: Props) {
  const state = useBook(desk);
  const day = today(desk);
  const { reviews = 0, seconds = 0 } = state.days[day] ?? {};
  const next = nextDue(desk.syllabus.course(state), state, day);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const takeBack = async () => {
    const back = undo(session);
    if (!back) return;
    await desk.book.add({ type: "undo", target: back.undone.event.id, at: back.undone.event.t });
    onChange(back.session);
  };
  return (
    <section class="state">
      <h1 ref={heading} tabIndex={-1}>
        {queue.ids.length === 0 ? finishedToday : sessionEnded}
      </h1>
      <p>
        {fill(finishedLead, reviews, minutes(seconds))} {next && fill(nextReview, dayName(next, day))}
      </p>
      {daysLeft(state, day) === 1 && (
        <p>
          <strong>{interviewTomorrow}</strong> {interviewTomorrowLead}
        </p>
      )}
      {queue.kept.length > 0 && <p class="hint">{fill(keptApart, queue.kept.length)}</p>}
      {queue.unfit.length > 0 && <p class="hint">{fill(unfitLead, queue.unfit.length)}</p>}
      <div class="tools">
        {queue.ids.length > 0 && (
          <button type="button" class="primary" onClick={onStart}>
            {fill(reviewMore, queue.ids.length)}
          </button>
        )}
        <a class={queue.ids.length > 0 ? "button" : "button primary"} href={desk.links.home}>
          {toHome}
        </a>
        <a class="button" href={desk.links.progress}>
          {progress}
        </a>
        <button type="button" onClick={onSkim}>
          {skim}
        </button>
        <button type="button" onClick={() => void takeBack()}>
          {undoWord}
        </button>
      </div>
      <ExportLine desk={desk} />
    </section>
  );
}
