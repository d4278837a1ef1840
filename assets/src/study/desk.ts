import { useLayoutEffect, useReducer } from "preact/hooks";
import { studyDay } from "../core/day";
import type { Syllabus } from "./course";
import type { State } from "./schedule/state";
import type { Book } from "./store/book";

/** Where a reader studies: the book, the questions and the clock. */
export interface Desk {
  book: Book;
  syllabus: Syllabus;
  now(): Date;
  /** Where the pages for studying are. */
  links: { home: string; review: string; progress: string };
  /** The site's title. */
  title: string;
  site: string;
}

/** The study day that it is at a desk. */
export function today(desk: Desk): string {
  return studyDay(desk.now());
}

/** The state of the book; the component is shown again after each change. */
export function useBook(desk: Desk): State {
  const [, again] = useReducer((n: number) => n + 1, 0);
  // At once: what changes between this showing and the next frame would never be shown.
  useLayoutEffect(() => desk.book.subscribe(() => again(undefined)), [desk]);
  return desk.book.state;
}

/** The own answer to a question, or "". */
export function ownAnswer(state: State, id: string): string {
  return state.cards[id]?.answers.at(-1)?.text ?? "";
}
