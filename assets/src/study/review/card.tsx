import { useEffect, useRef } from "preact/hooks";
import { nextPoint, ownAnswer as ownWord, reveal, revealSource, sourceAnswer } from "words";
import type { Grade } from "../../core/log/event";
import type { Answer } from "../course";
import { type Desk, ownAnswer, useBook } from "../desk";
import { Mine } from "../own/mine";
import { Html, InlineHtml } from "../parts/html";
import { Key } from "../parts/key";
import { LEECH } from "../schedule/due";
import { suggest, targetSeconds } from "../schedule/ticks";
import { Grades } from "./grades";
import { Leech, SPLIT } from "./leech";
import { countPoints, Points, plain } from "./points";
import { Space } from "./space";

/** What is to be seen: the question, the own answer as well, or the source as well. */
export type Phase = "asked" | "mine" | "source";

export interface CardProps {
  desk: Desk;
  id: string;
  phase: Phase;
  answer: Answer | null;
  ticked: number[];
  today: string;
  /** Until the reveal. */
  seconds: number;
  onReveal(phase: Phase): void;
  onTick(ticked: number[]): void;
  onGrade(grade: Grade): void;
  onOwn(): void;
}

/** One question of a session. Before the reveal there is no answer in the page. */
export function Card(props: CardProps) {
  const { desk, id, phase, answer, onReveal, onOwn } = props;
  const state = useBook(desk);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const question = desk.syllabus.question(id);
  const card = state.cards[id];
  const written = ownAnswer(state, id) !== "";
  const stem = desk.syllabus.stem(id);
  const next: Phase = phase === "asked" && written ? "mine" : "source";
  const early = useRef(false);
  useEffect(() => {
    if (answer && early.current) onReveal(next);
  }, [answer]);
  const onSpace = () => {
    if (answer) onReveal(next);
    else early.current = true;
  };
  return (
    <>
      <article class="card">
        <p class="kicker">
          <i class={`swatch ${desk.syllabus.colour(question.topic)}`} />
          {desk.syllabus.topicOf(id).title} · {question.label}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          <InlineHtml of={desk.syllabus.title(id)} />
        </h1>
        {stem !== "" && <Html class="stem" of={stem} />}
        {phase !== "asked" && answer && written && (
          <Mine desk={desk} id={id} source={plain(answer.html)} terms={answer.terms} onEdit={onOwn} />
        )}
        {phase === "source" && answer && <Source {...props} answer={answer} />}
        {phase !== "asked" && (card?.lapses ?? 0) >= LEECH && <Leech desk={desk} id={id} onOwn={onOwn} />}
      </article>
      <div class="reach">
        {phase !== "source" && (
          <div class="reveal">
            <button type="button" class="primary" disabled={answer === null} onClick={() => onReveal(next)}>
              {next === "mine" ? reveal : written ? revealSource : reveal} <Key of="Space" />
            </button>
            {phase === "asked" && (
              <button type="button" onClick={onOwn}>
                {ownWord} <Key of="M" />
              </button>
            )}
          </div>
        )}
        {phase !== "asked" && <Grades {...props} card={card} state={state} suggested={suggestion(props)} />}
      </div>
      <Space onPress={phase === "source" ? null : onSpace} />
    </>
  );
}

function suggestion({ desk, id, answer, ticked, seconds }: CardProps): Grade | null {
  const { characters, core = [] } = desk.syllabus.question(id);
  const points = answer ? countPoints(answer.html) : 0;
  const { grades } = desk.book.state.settings;
  return suggest({ points, core, ticked, seconds, target: targetSeconds(characters), grades });
}

function Source({ desk, id, answer, ticked, onTick }: CardProps & { answer: Answer }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const split = desk.book.state.cards[id]?.flags.includes(SPLIT) ?? false;
  return (
    <section class="source">
      <h2 ref={heading} tabIndex={-1}>
        {sourceAnswer}
      </h2>
      <Points html={answer.html} ticked={ticked} onTick={onTick} split={split} nextWord={nextPoint} />
    </section>
  );
}
