import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { endSession, nextQuestion, reveal, skimLead } from "words";
import type { Answer } from "../course";
import type { Desk } from "../desk";
import { today } from "../desk";
import { Html, InlineHtml } from "../parts/html";
import { Key } from "../parts/key";
import { Meter } from "../parts/meter";
import { recallOn } from "../schedule/due";
import { useEnd } from "./keys";
import { Space } from "./space";

interface Props {
  desk: Desk;
  ids: readonly string[];
  onEnd(): void;
}

/** Going through all questions, the shakiest first, without writing anything down. */
export function Skim({ desk, ids, onEnd }: Props) {
  const [order] = useState(() => {
    const recall = (id: string) => recallOn(desk.book.state.cards[id], today(desk));
    return [...ids].sort((a, b) => recall(a) - recall(b));
  });
  const [at, setAt] = useState(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the question is drawn: it is never seen where the answer before it was read.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  useEnd(onEnd);
  const id = order[at];
  if (id === undefined) return null;
  const stem = desk.syllabus.stem(id);
  const go = async () => {
    if (answer === null) return setAnswer(await desk.syllabus.answer(id));
    setAnswer(null);
    if (at + 1 < order.length) setAt(at + 1);
    else onEnd();
  };
  return (
    <div class="session">
      <div class="progress">
        <span>
          {at + 1} / {order.length}
        </span>
        <Meter share={(at + 1) / order.length} />
        <button type="button" class="quiet" onClick={onEnd}>
          {endSession} <Key of="Esc" />
        </button>
      </div>
      <article class="card">
        <p class="kicker">{skimLead}</p>
        <h1 ref={heading} tabIndex={-1}>
          <InlineHtml of={desk.syllabus.title(id)} />
        </h1>
        {stem !== "" && <Html class="stem" of={stem} />}
        {answer && <Html class="answer" of={answer.html} />}
      </article>
      <div class="reach">
        <div class="reveal">
          <button type="button" class="primary" onClick={() => void go()}>
            {answer === null ? reveal : nextQuestion} <Key of="Space" />
          </button>
        </div>
      </div>
      <Space onPress={() => void go()} />
    </div>
  );
}
