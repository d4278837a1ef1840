import { bind } from "../core/keys";
import { loadScript, loadStyle } from "../core/load";
import { questionId, questionOf } from "../core/question";
import { remembered } from "../core/storage";
import { handOver, STUDIED } from "./handover";

/**
 * Loads what studying takes when it is first needed: by a button or key that
 * asks for it, or, for a reader who has studied here before, when the page has
 * come to rest.
 */
export function studyWhenNeeded(): void {
  const { course, study, studyStyle } = document.documentElement.dataset;
  document.addEventListener("click", event => {
    const button = (event.target as Element).closest<HTMLElement>("[data-deed]");
    const question = questionOf(button);
    if (button && question) hand(questionId(question), button.dataset.deed ?? "");
  });
  bind(
    { key: "m", run: () => hand(focused(), "own") },
    { key: "r", run: () => document.querySelector<HTMLAnchorElement>("a[data-review]")?.click() },
  );
  const load = async () => {
    // In the single file, and on the pages for studying, it is there already.
    if (!course || !study || !studyStyle || document.querySelector("main[data-view]")) return;
    loadStyle(studyStyle);
    await loadScript(course);
    await loadScript(study);
  };
  const hand = (question: string, deed: string) => {
    if (question === "") return;
    handOver({ question, deed });
    void load();
  };
  if (remembered.get(STUDIED) !== null) void load();
}

/** The question with focus, or the first that is open in view. */
function focused(): string {
  const question = questionOf(document.activeElement) ?? inView();
  return question ? questionId(question) : "";
}

function inView(): HTMLDetailsElement | undefined {
  const open = document.querySelectorAll<HTMLDetailsElement>("details.q[open]");
  return [...open].find(question => question.getBoundingClientRect().bottom > innerHeight / 3);
}
