import { knownOf } from "words";
import { findAll } from "../../core/dom";
import { fill } from "../../core/words";
import type { Desk } from "../desk";
import { isKnown } from "../schedule/figures";

/** Says in the list of topics how many questions of each are known. */
export function countTopics(desk: Desk): void {
  const show = () => {
    const { state } = desk.book;
    const counts = findAll(".topics .count");
    for (const [i, { slug }] of desk.syllabus.topics.entries()) {
      const { ids } = desk.syllabus.course(state, slug);
      const known = ids.filter(id => isKnown(state.cards[id])).length;
      const count = counts[i];
      if (count) count.textContent = fill(knownOf, known, ids.length);
    }
  };
  show();
  desk.book.subscribe(show);
}
