import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { namedPoint } from "words";
import { fill } from "../../core/fill";
import { builtMarkup } from "../../core/trusted";
import { useMarkup } from "../parts/html";

interface Props {
  html: string;
  ticked: number[];
  onTick(ticked: number[]): void;
  /** Whether the points are shown one after the other. */
  split: boolean;
  nextWord: string;
}

/** The source's answer, with a box to tick at each of its outermost points. */
export function Points({ html, ticked, onTick, split, nextWord }: Props) {
  const answer = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(split ? 1 : Number.POSITIVE_INFINITY);
  const latest = useRef({ ticked, onTick });
  latest.current = { ticked, onTick };
  const count = countPoints(html);
  // Before the answer is drawn: nothing moves afterwards, and every point can be ticked.
  useLayoutEffect(() => {
    const element = answer.current;
    if (!element) return;
    for (const [i, point] of outermost(element).entries()) addBox(point, i, latest);
  }, [html]);
  useLayoutEffect(() => {
    for (const [i, point] of (answer.current ? outermost(answer.current) : []).entries())
      point.hidden = i >= open;
  }, [html, open]);
  return (
    <>
      <div class="answer" ref={answer} dangerouslySetInnerHTML={useMarkup(html)} />
      {open < count && (
        <button type="button" onClick={() => setOpen(open + 1)}>
          {nextWord}
        </button>
      )}
    </>
  );
}

function addBox(point: HTMLElement, i: number, latest: { current: Pick<Props, "ticked" | "onTick"> }): void {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = latest.current.ticked.includes(i);
  box.setAttribute("aria-label", fill(namedPoint, i + 1));
  box.addEventListener("change", () => {
    const others = latest.current.ticked.filter(other => other !== i);
    latest.current.onTick(box.checked ? [...others, i].sort((a, b) => a - b) : others);
  });
  point.classList.add("point");
  point.prepend(box);
}

/** The list items of an answer that stand in no other. */
function outermost(answer: Element): HTMLElement[] {
  return [...answer.querySelectorAll("li")].filter(item => !item.parentElement?.closest("li"));
}

/** How many points an answer has. */
export function countPoints(html: string): number {
  return outermost(parsed(html)).length;
}

/** An answer as text. */
export function plain(html: string): string {
  const answer = parsed(html);
  for (const note of answer.querySelectorAll(".note")) note.remove();
  return answer.textContent ?? "";
}

/* A template's content is no part of the page: nothing in it is shown, found or loaded. */
function parsed(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = builtMarkup(html);
  const answer = document.createElement("div");
  answer.append(template.content);
  return answer;
}
