import { useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  cancelWriting,
  ownAnswer as ownAnswerWord,
  ownPlaceholder,
  saveAnswer,
  spoken,
  spokenLong,
  spokenRight,
  wordsLanguage,
} from "words";
import { fill } from "../../core/fill";
import { type Desk, ownAnswer } from "../desk";
import { InlineHtml, language } from "../parts/html";
import { MARKS, spokenSeconds } from "../words/spoken";
import { Writing } from "./writing";

interface Props {
  desk: Desk;
  id: string;
  onDone(): void;
}

/** A layer to write one's own answer in, with the question and without the source. */
export function Editor({ desk, id, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  // At once: what is typed from now on is meant for the layer, and for no key of the page.
  useLayoutEffect(() => {
    const layer = dialog.current;
    const input = field.current;
    if (!layer || !input) return;
    const writing = new Writing(desk, id, input, setText);
    layer.showModal();
    const close = async () => {
      await writing.end();
      onDone();
    };
    layer.addEventListener("close", close);
    writing.begin(ownAnswer(desk.book.state, id));
    return () => {
      layer.removeEventListener("close", close);
      writing.leave();
    };
  }, [desk, id]);
  return (
    <dialog class="own" lang={wordsLanguage} ref={dialog} aria-labelledby="own-title">
      <p class="kicker">{ownAnswerWord}</p>
      <h2 id="own-title">
        <InlineHtml of={desk.syllabus.title(id)} />
      </h2>
      <textarea
        ref={field}
        lang={language}
        rows={8}
        placeholder={ownPlaceholder}
        aria-label={ownAnswerWord}
      />
      <Length text={text} />
      <form method="dialog">
        <button type="submit" class="primary">
          {saveAnswer}
        </button>
        <span class="hint">{cancelWriting}</span>
      </form>
    </dialog>
  );
}

/** How long a text takes to say, with marks where it is long enough and where it is too long. */
function Length({ text }: { text: string }) {
  const seconds = spokenSeconds(text);
  const [enough, long] = MARKS;
  const verdict = seconds > long ? spokenLong : seconds >= enough ? spokenRight : "";
  return (
    <p class="length">
      <svg viewBox="0 0 60 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="said" width={Math.min(60, seconds)} height="4" />
        <rect class="mark" x={enough} width="0.4" height="4" />
        <rect class="mark" x={long} width="0.4" height="4" />
      </svg>
      <span>
        {fill(spoken, seconds)} {verdict}
      </span>
    </p>
  );
}
