import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { persistWhy, undone } from "words";
import type { Grade } from "../../core/log/event";
import { say } from "../../core/status";
import type { Answer } from "../course";
import { type Desk, today } from "../desk";
import { Editor } from "../own/editor";
import { grade, type Session, undo } from "../schedule/session";
import { askToPersist } from "../store/open";
import { Card, type Phase } from "./card";
import { useKeys } from "./keys";
import { Progress } from "./progress";

/** Seconds after which a reader has gone to do something else. */
const AWAY = 300;

interface Props {
  desk: Desk;
  session: Session;
  onChange(session: Session): void;
  onEnd(): void;
}

/** A session: one question after the other, each grade saved before the next is asked. */
export function Asking({ desk, session, onChange, onEnd }: Props) {
  const id = session.queue[0] as string;
  const [phase, setPhase] = useState<Phase>("asked");
  const [ticked, setTicked] = useState<number[]>([]);
  const [writing, setWriting] = useState(false);
  const shown = useRef(0);
  const revealed = useRef(0);
  const busy = useRef(false);
  const answer = useAnswer(desk, id);
  const turn = session.graded.length;

  // Before the question is drawn: it is never seen as the one before it was left, revealed and read to its end.
  useLayoutEffect(() => {
    shown.current = performance.now();
    setPhase("asked");
    setTicked([]);
    scrollTo(0, 0);
  }, [id, turn]);

  const reveal = (next: Phase) => {
    if (phase === "asked") revealed.current = (performance.now() - shown.current) / 1000;
    setPhase(next);
  };

  const give = async (given: Grade) => {
    if (busy.current) return;
    busy.current = true;
    const seconds = Math.round(Math.min(AWAY, (performance.now() - shown.current) / 1000));
    const event = await desk.book.add({
      type: "review",
      question: id,
      grade: given,
      seconds,
      ...(ticked.length > 0 && { ticked }),
    });
    const agains = desk.book.state.cards[id]?.agains ?? 0;
    const [saved] = event;
    if (saved) onChange(grade(session, { grade: given, event: saved }, agains, desk.syllabus.sets));
    busy.current = false;
    if (await desk.book.firstTime()) {
      say(persistWhy);
      void askToPersist();
    }
  };

  const takeBack = async () => {
    const back = undo(session);
    if (!back || busy.current) return;
    busy.current = true;
    await desk.book.add({ type: "undo", target: back.undone.event.id, at: back.undone.event.t });
    onChange(back.session);
    say(undone);
    busy.current = false;
  };

  // While a grade is being saved, the next question is not here yet.
  const own = useCallback(() => setWriting(!busy.current), []);
  const layer = writing && <Editor desk={desk} id={id} onDone={() => setWriting(false)} />;
  useKeys({ phase, four: desk.book.state.settings.grades === 4, give, takeBack, own, end: onEnd });
  return (
    <div class="session">
      <Progress session={session} onUndo={session.graded.length > 0 ? takeBack : null} onEnd={onEnd} />
      <Card
        key={`${id} ${turn}`}
        {...{ desk, id, phase, answer, ticked, today: today(desk), seconds: revealed.current }}
        onReveal={reveal}
        onTick={setTicked}
        onGrade={given => void give(given)}
        onOwn={own}
      />
      {layer}
    </div>
  );
}

/** Seconds until an answer that could not be fetched is asked for again, twice as many each time, up to the most. */
const FIRST_RETRY = 1;
const LAST_RETRY = 30;

/** The answer, fetched while the question is being thought about and kept out of the page. */
function useAnswer(desk: Desk, id: string): Answer | null {
  const [answer, setAnswer] = useState<{ id: string; answer: Answer } | null>(null);
  useEffect(() => {
    let wanted = true;
    let retry = 0;
    const fetch = async (wait: number) => {
      try {
        const found = await desk.syllabus.answer(id);
        if (wanted) setAnswer({ id, answer: found });
      } catch {
        if (wanted) retry = window.setTimeout(fetch, wait * 1000, Math.min(2 * wait, LAST_RETRY));
      }
    };
    void fetch(FIRST_RETRY);
    return () => {
      wanted = false;
      clearTimeout(retry);
    };
  }, [desk, id]);
  return answer?.id === id ? answer.answer : null;
}
