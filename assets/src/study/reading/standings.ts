import { standingDue, standingKnown, standingLearning, standingLeech, standingUnseen } from "words";
import { findAll } from "../../core/dom";
import { type Desk, today } from "../desk";
import { type Standing, standingOf } from "../schedule/due";

const names: Record<Standing, string> = {
  unseen: standingUnseen,
  learning: standingLearning,
  known: standingKnown,
  due: standingDue,
  leech: standingLeech,
};

/** Shows in the outline how each question stands, as a dot and as text. */
export function standings(desk: Desk): void {
  const links = findAll<HTMLAnchorElement>("#outline a[href*='#q-']").map(link => ({
    id: decodeURIComponent(link.hash.slice(3)),
    dot: dotIn(link),
  }));
  const show = () => {
    const { state } = desk.book;
    for (const { id, dot } of links) {
      const standing = standingOf(state.cards[id], state, today(desk));
      dot.className = `dot ${standing}`;
      dot.textContent = ` (${names[standing]})`;
    }
  };
  show();
  desk.book.subscribe(show);
}

function dotIn(link: HTMLElement): HTMLElement {
  const dot = document.createElement("span");
  link.append(dot);
  return dot;
}
