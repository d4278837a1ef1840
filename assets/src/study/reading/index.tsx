import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { findAll } from "../../core/dom";
import { questionId, questions } from "../../core/question";
import type { Answer } from "../course";
import { type Desk, gradeOnce, ownAnswer, today, useBook } from "../desk";
import { grantWishes, handOver, type Wish } from "../handover";
import { Editor } from "../own/editor";
import { Mine } from "../own/mine";
import { plain } from "../review/points";
import { Graded } from "./graded";
import { standings } from "./standings";

/** What studying adds to a page for reading: own answers, grades, and how each question stands. */
export function reading(desk: Desk): void {
  for (const question of questions()) addPlace(desk, questionId(question));
  standings(desk);
  const layer = document.createElement("div");
  document.body.append(layer);
  grantWishes(wish => grant(desk, layer, wish));
}

/** Puts an element for the own answer before the buttons of an answer. */
function addPlace(desk: Desk, id: string): void {
  const answer = document.getElementById(`a-${id}`);
  if (!answer) return;
  const place = document.createElement("div");
  const actions = findAll(":scope > .actions", answer)[0];
  answer.insertBefore(place, actions ?? null);
  render(<Below desk={desk} id={id} />, place);
}

function Below({ desk, id }: { desk: Desk; id: string }) {
  const state = useBook(desk);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const written = ownAnswer(state, id) !== "";
  useEffect(() => {
    if (written && !answer) void desk.syllabus.answer(id).then(setAnswer);
  }, [written]);
  return (
    <>
      {written && answer && (
        <Mine
          desk={desk}
          id={id}
          source={plain(answer.html)}
          terms={answer.terms}
          onEdit={() => handOver({ question: id, deed: "own" })}
        />
      )}
      <Graded desk={desk} id={id} day={today(desk)} />
    </>
  );
}

function grant(desk: Desk, layer: HTMLElement, { question, deed }: Wish): void {
  if (deed === "own") {
    const close = () => {
      render(null, layer);
      const details = document.getElementById(`a-${question}`)?.closest("details");
      if (details && ownAnswer(desk.book.state, question) !== "") details.open = true;
      details?.querySelector("summary")?.focus();
    };
    render(<Editor desk={desk} id={question} onDone={close} />, layer);
  } else if (deed === "1" || deed === "3") void gradeOnce(desk, question, deed === "1" ? 1 : 3);
}
