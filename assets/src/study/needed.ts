import { grade1, grade3, ownAnswer } from "words";
import { find, findAll, make } from "../core/dom";
import { bind } from "../core/keys";
import { load } from "../core/load";
import { questionId, questionOf } from "../core/question";
import { remembered } from "../core/storage";
import { handOver, STUDIED } from "./handover";

/**
 * Loads what studying takes when it is first needed: by a button or key that
 * asks for it, or, for a reader who has studied here before, at once.
 */
export function studyWhenNeeded(): void {
  bind({ key: "r", run: () => find("[data-review]")?.click() });
  if (find("main[data-view]")) return;
  for (const actions of findAll(".actions")) actions.prepend(...buttons());
  bind({ key: "m", run: () => wish(questionOf(document.activeElement) ?? inView(), "own") });
  if (remembered.get(STUDIED) !== null) void loadStudy();
}

async function loadStudy(): Promise<void> {
  await load("course");
  await load("study");
}

function buttons(): HTMLElement[] {
  const deeds = [
    ["own", ownAnswer],
    ["1", grade1],
    ["3", grade3],
  ] as const;
  return deeds.map(([deed, textContent]) => {
    const button = make("button", { type: "button", className: "quiet", textContent });
    button.addEventListener("click", () => wish(questionOf(button), deed));
    return button;
  });
}

function wish(question: HTMLDetailsElement | null, deed: string): void {
  if (!question) return;
  handOver({ question: questionId(question), deed });
  void loadStudy();
}

/** The first open question in view. */
function inView(): HTMLDetailsElement | null {
  const open = findAll<HTMLDetailsElement>("details.q[open]");
  return open.find(question => question.getBoundingClientRect().bottom > innerHeight / 3) ?? null;
}
