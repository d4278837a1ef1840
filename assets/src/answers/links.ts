import { type Question, questionOf } from "../core/question";

/**
 * Follows links to questions and answers. `#q-…` shows a question as it is;
 * `#a-…` opens the answer and brings its question into view, in browsers that
 * do not open it by themselves, and also when the address holds it already.
 */
export function followLinks(): void {
  show();
  addEventListener("hashchange", show);
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest("a");
    if (link && link.hash !== "" && link.href === location.href) setTimeout(show);
  });
}

function show(): void {
  const id = decodeURIComponent(location.hash.slice(1));
  const question = questionOf(document.getElementById(id));
  if (!question) return;
  // A question that follows up another is inside the other's answer.
  for (let outer = above(question); outer; outer = above(outer)) outer.open = true;
  if (!id.startsWith("a-")) return;
  question.open = true;
  question.scrollIntoView({ block: "start" });
}

function above(question: Question): Question | null {
  return questionOf(question.parentElement);
}
