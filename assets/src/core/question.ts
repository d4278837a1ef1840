import { findAll } from "./dom";

/** A question on the page: the element whose row is its toggle. */
export type Question = HTMLDetailsElement;

/** All questions on the page, in order. */
export function questions(): Question[] {
  return findAll<Question>("details.q");
}

/** The ID of a question. */
export function questionId(question: Question): string {
  return question.querySelector("[id^=q-]")?.id.slice(2) ?? "";
}

/** The question that an element belongs to, or null. */
export function questionOf(element: Element | null): Question | null {
  return element?.closest<Question>("details.q") ?? null;
}

/** The row that opens and closes a question. */
export function row(question: Question): HTMLElement | null {
  return question.querySelector("summary");
}
