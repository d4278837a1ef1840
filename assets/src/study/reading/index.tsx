import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { grade1, grade3, wordsLanguage } from "words";
import { make } from "../../core/dom";
import type { Grade } from "../../core/log/event";
import { questionId, questions } from "../../core/question";
import type { Answer } from "../course";
import { type Desk, ownAnswer, today, useBook } from "../desk";
import { Editor } from "../own/editor";
import { Mine } from "../own/mine";
import { plain } from "../review/points";
import { Graded } from "./graded";
import { standings } from "./standings";

/** What studying adds to a page for reading: own answers, grades, and how each question stands. */
export function reading(desk: Desk): void {
  for (const question of questions()) {
    const id = questionId(question);
    const answer = document.getElementById(`a-${id}`);
    const actions = answer?.querySelector(":scope > .actions");
    if (!answer || !actions) continue;
    const place = make("div", { lang: wordsLanguage });
    answer.insertBefore(place, actions);
    render(<Below desk={desk} id={id} />, place);
    if (desk.book.writable) actions.append(...gradeButtons(desk, id));
  }
  standings(desk);
}

/** Buttons for the two grades. Pressed again before a grade has been saved, they give no other. */
function gradeButtons(desk: Desk, question: string): HTMLElement[] {
  let busy = false;
  const give = async (grade: Grade) => {
    if (busy) return;
    busy = true;
    try {
      await desk.book.add({ type: "review", question, grade });
    } finally {
      busy = false;
    }
  };
  return ([1, 3] as const).map(grade => {
    const textContent = grade === 1 ? grade1 : grade3;
    const button = make("button", { type: "button", className: `quiet grade-${grade}`, textContent });
    button.addEventListener("click", () => void give(grade));
    return button;
  });
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
          onEdit={() => writeOwn(desk, id)}
        />
      )}
      <Graded desk={desk} id={id} day={today(desk)} />
    </>
  );
}

let layer: HTMLElement | undefined;
/** The question that the layer is open for. */
let writing: string | undefined;

/** Opens the layer to write an own answer in; afterwards the answers stand side by side. */
export function writeOwn(desk: Desk, id: string): void {
  if (!desk.book.writable) return;
  layer ??= document.body.appendChild(make("div"));
  const place = layer;
  writing = id;
  const close = () => {
    const details = document.getElementById(`a-${id}`)?.closest("details");
    if (details && ownAnswer(desk.book.state, id) !== "") details.open = true;
    if (writing !== id) return; // while this answer was being saved, the next one was begun
    render(null, place);
    details?.querySelector("summary")?.focus();
  };
  render(<Editor key={id} desk={desk} id={id} onDone={close} />, place);
}
