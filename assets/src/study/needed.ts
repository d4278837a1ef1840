import { ownAnswer } from "words";
import { find, findAll, make } from "../core/dom";
import { bind } from "../core/keys";
import { load } from "../core/load";
import { type Question, questionId, questionOf } from "../core/question";
import type { Study } from "./offer";

/**
 * Loads what studying takes when it is first needed: when the reader wants to
 * write an answer, or, for one who has studied here before, at once.
 */
export function studyWhenNeeded(): void {
  bind({ key: "r", run: () => find("nav a")?.click() });
  for (const actions of findAll(".actions")) {
    const button = make("button", { type: "button", className: "quiet", textContent: ownAnswer });
    button.addEventListener("click", () => own(questionOf(button)));
    actions.prepend(button);
  }
  bind({ key: "m", run: () => own(questionOf(document.activeElement)) });
  // The pages for studying have it anyway, and the single file, too.
  if (document.documentElement.dataset.studied) void load("study");
}

async function own(question: Question | null): Promise<void> {
  if (question) (await load<Study>("study")).own(questionId(question));
}
