import { useEffect, useState } from "preact/hooks";
import { continueHere, elsewhere, elsewhereLead } from "words";
import { type Desk, today, useBook } from "../desk";
import { Notice } from "../parts/notice";
import type { Course } from "../schedule/plan";
import { type Queue, queueFor } from "../schedule/queue";
import { begin, type Session } from "../schedule/session";
import { type Turn, takeTurns } from "../store/tabs";
import { Asking } from "./asking";
import { Ended } from "./ended";
import { Nothing } from "./nothing";
import { Skim } from "./skim";
import { Start } from "./start";

/** What the page shows. */
type Stage = "start" | "session" | "skim" | "ended";

/** The page where the reader is asked; `topic` limits it to one. */
export function Review({ desk, topic }: { desk: Desk; topic?: string }) {
  const [turn, setTurn] = useState<Turn | null>(null);
  useEffect(() => takeTurns(desk.site, setTurn), [desk]);
  if (turn === null) return null;
  return (
    <>
      <Notice desk={desk} />
      {turn.mine && desk.book.writable ? <Sitting desk={desk} topic={topic} /> : <Elsewhere turn={turn} />}
    </>
  );
}

function Elsewhere({ turn }: { turn: Turn }) {
  if (turn.mine) return null;
  return (
    <section class="state">
      <h1>{elsewhere}</h1>
      <p>{elsewhereLead}</p>
      <button type="button" class="primary" onClick={() => turn.seize()}>
        {continueHere}
      </button>
    </section>
  );
}

function queueOf(desk: Desk, course: Course): Queue {
  return queueFor(course, desk.book.state, today(desk), desk.syllabus.sets);
}

function Sitting({ desk, topic }: { desk: Desk; topic: string | undefined }) {
  const state = useBook(desk);
  const course = desk.syllabus.course(state, topic);
  const queue = queueOf(desk, course);
  const first = Object.values(state.cards).every(card => card.reviews === 0);
  const [stage, setStage] = useState<Stage>(first ? "start" : "session");
  const [session, setSession] = useState<Session>(() => begin(queue.ids));
  const start = async () => {
    await desk.book.settled(); // the day of the interview may have been chosen right before
    setSession(begin(queueOf(desk, desk.syllabus.course(desk.book.state, topic)).ids));
    setStage("session");
  };
  const skim = () => setStage("skim");
  if (stage === "start") return <Start desk={desk} queue={queue} onStart={start} />;
  if (stage === "skim") return <Skim desk={desk} ids={course.ids} onEnd={() => setStage("ended")} />;
  if (session.queue.length > 0 && stage === "session") {
    return <Asking desk={desk} session={session} onChange={setSession} onEnd={() => setStage("ended")} />;
  }
  if (session.graded.length === 0) {
    return <Nothing desk={desk} queue={queue} course={course} onStart={start} onSkim={skim} />;
  }
  return <Ended desk={desk} session={session} queue={queue} onChange={back} onStart={start} onSkim={skim} />;

  function back(session: Session): void {
    setSession(session);
    setStage("session");
  }
}
